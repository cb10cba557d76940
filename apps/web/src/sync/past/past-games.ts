import { evolve, type Game } from '@planning-poker/poker';
import { type EventLog, eventAt } from './event-log.ts';

/** One state in so many is kept: a step is at most this many events folded, which nobody notices. */
const keptEvery = 32;

/** The game at any version, folded from events by the server's own `evolve` (L2), with some states kept on the way. */
export interface PastGames {
  /** Null: what is known of the log does not lead there yet. */
  at(log: EventLog, version: number): Game | null;
  /** A state that the server has told. */
  keep(version: number, game: Game): void;
  /** The newest state of all takes the place of the newest one before. */
  keepNewest(version: number, game: Game): void;
  clear(): void;
}

export function createPastGames(): PastGames {
  const kept = new Map<number, Game>();
  let newest: { readonly version: number; readonly game: Game } | null = null;

  /** The nearest state at or before a version from which every event is known; 0: the beginning. Null: there is a hole. */
  function startFor(log: EventLog, version: number): number | null {
    for (let start = version; start > 0; start -= 1) {
      if (kept.has(start)) return start;
      if (eventAt(log, start) === null) return null;
    }
    return 0;
  }

  return {
    at(log, version) {
      if (newest?.version === version) return newest.game;
      const start = startFor(log, version);
      if (start === null) return null;
      let game = kept.get(start) ?? null;
      for (let next = start + 1; next <= version; next += 1) {
        const event = eventAt(log, next);
        if (event === null) return null;
        game = evolve(game, event);
        if (next % keptEvery === 0) kept.set(next, game);
      }
      return game;
    },
    keep: (version, game) => void kept.set(version, game),
    keepNewest(version, game) {
      newest = { version, game };
    },
    clear() {
      kept.clear();
      newest = null;
    },
  };
}
