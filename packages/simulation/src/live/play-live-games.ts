import type { Scenario } from '../scenario/scenario.ts';
import { Figures } from './figures.ts';
import type { Playground } from './live-game.ts';
import { playLiveGame } from './play-live-game.ts';
import type { PlayedGame } from './play-live-game.ts';

export interface LiveRun {
  readonly scenarios: readonly Scenario[];
  /** of each scenario */
  readonly games: number;
  /** games at once */
  readonly concurrency: number;
  readonly seed: number;
  readonly ground: Playground;
  readonly stop: AbortSignal;
  readonly isKept: boolean;
  readonly onGame: (played: PlayedGame, figures: Figures) => void;
}

export interface LiveRunResult {
  readonly games: readonly PlayedGame[];
  readonly figures: Figures;
  readonly tookMs: number;
  /** It was ended before all games were played. */
  readonly isStopped: boolean;
}

/** Plays so many games of each scenario, a few at once; a game that is under way when it is stopped ends at once, and cleans up. */
export async function playLiveGames(run: LiveRun): Promise<LiveRunResult> {
  const { scenarios, games, concurrency, seed, ground, stop, isKept, onGame } = run;
  const figures = new Figures();
  const startedAtMs = ground.runtime.now();
  const waiting = Array.from({ length: games }, (_, index) => index + 1).flatMap((number) =>
    scenarios.map((scenario) => ({ scenario, number, seed: `${seed} ${scenario.name} ${number}` })),
  );
  const inAll = waiting.length;
  const played: PlayedGame[] = [];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && !stop.aborted; next = waiting.shift()) {
      const game = await playLiveGame({ ...next, ground, figures, stop, isKept });
      played.push(game);
      onGame(game, figures);
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, inAll) }, lane));
  const tookMs = ground.runtime.now() - startedAtMs;
  return { games: played, figures, tookMs, isStopped: stop.aborted };
}
