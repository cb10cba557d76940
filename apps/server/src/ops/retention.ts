import type { Runtime } from '@planning-poker/sync';
import type { ServerStore } from '../stores/server-store.ts';
import type { Log } from './logger.ts';

const MS_PER_DAY = 86_400_000;
const FIRST_SWEEP_AFTER_MS = 60_000;
/** Games erased in one sweep: a day's worth of a busy server, and no more work than some seconds. */
const MOST_GAMES_A_SWEEP = 1_000;

export interface RetentionOptions {
  readonly store: Pick<ServerStore, 'untouchedSince'>;
  readonly runtime: Pick<Runtime, 'now' | 'setTimer'>;
  readonly log: Log;
  readonly retentionDays: number;
  erase(gameId: string): Promise<void>;
}

/** Erases, once a day, the games that nobody has touched for so long. Returns the function that stops it. */
export function keepRetention(options: RetentionOptions): () => void {
  const { runtime, log } = options;
  let cancel = runtime.setTimer(FIRST_SWEEP_AFTER_MS, sweep);
  function sweep(): void {
    cancel = runtime.setTimer(MS_PER_DAY, sweep);
    eraseUntouched(options).catch((error: unknown) =>
      log.warn({ err: error }, 'Old games could not be erased; tomorrow again.'),
    );
  }
  return () => cancel();
}

async function eraseUntouched({ store, runtime, log, retentionDays, erase }: RetentionOptions): Promise<void> {
  const games = await store.untouchedSince(runtime.now() - retentionDays * MS_PER_DAY, MOST_GAMES_A_SWEEP);
  for (const gameId of games) await erase(gameId);
  if (games.length > 0) log.info({ games: games.length }, 'Games that nobody has touched for long were erased.');
}
