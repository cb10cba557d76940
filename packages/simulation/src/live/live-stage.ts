import type { Runtime } from '@planning-poker/sync';
import type { Stage } from '../scenario/stage.ts';
import { liveDisagreement } from './live-agreement.ts';
import type { LiveGame } from './live-game.ts';
import { wholeHistory } from './server-api.ts';

const LOOK_EVERY_MS = 100;
/** What a script says that was ended. */
export const STOPPED = 'stopped';

/** A real server as the place where a scenario is played. What only a server's owner can do is passed over. `stop` ends it early. */
export function createLiveStage(game: LiveGame, stop: AbortSignal): Stage {
  const { runtime, api } = game.ground;
  const sleep = (ms: number): Promise<void> => sleepUnless(stop, runtime, ms);
  return {
    people: game.people,
    sleep,
    person: (name) => game.person(name),
    strike: () => false,
    calm: () => game.heal(),
    agreement: (withinMs) => agreementWithin(game, withinMs, sleep),
    log: async () => (await wholeHistory(api, game.gameId, game.token(game.people[0]?.name ?? ''))) ?? [],
  };
}

/** Looks again and again until all agree; else the last disagreement. */
export async function agreementWithin(
  game: LiveGame,
  withinMs: number,
  sleep: (ms: number) => Promise<void>,
): Promise<string | null> {
  const until = game.ground.runtime.now() + withinMs;
  for (;;) {
    const reason = await liveDisagreement(game);
    if (reason === null || game.ground.runtime.now() >= until) return reason;
    await sleep(LOOK_EVERY_MS);
  }
}

/** A pause; rejects as soon as the run is to end. */
export function sleepUnless(stop: AbortSignal, runtime: Runtime, ms: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const stopped = (): void => {
      cancel();
      reject(new Error(STOPPED));
    };
    const cancel = runtime.setTimer(ms, () => {
      stop.removeEventListener('abort', stopped);
      resolve();
    });
    if (stop.aborted) stopped();
    else stop.addEventListener('abort', stopped, { once: true });
  });
}
