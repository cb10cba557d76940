import { useEffect, useReducer, useState } from 'react';
import { isOnline, watchNetwork } from '../../browser/network.ts';
import { after, monotonicMs } from '../../browser/timers.ts';
import { useGameStore } from '../../state/game-context.tsx';
import type { GameStore } from '../../sync/game-store.ts';
import { bannerOf, type Banner, type Line, type LineEvent, noTrouble, stepLine, wakeInMs } from './line.ts';
import { patienceMs } from './patience.ts';

/** The line as it is now, and what the banner says of it. Who uses it comes when there has been trouble for a while (`patienceMs`). */
export function useLine(): { readonly line: Line; readonly banner: Banner | null } {
  const game = useGameStore();
  const [line, step] = useReducer(stepLine, game, beginning);
  const [now, setNow] = useState(monotonicMs);
  useEffect(() => follow(game, step), [game]);
  useEffect(() => {
    const waitMs = wakeInMs(line, now);
    return waitMs === null ? undefined : after(waitMs, () => setNow(monotonicMs()));
  }, [line, now]);
  // What has just happened is looked at by a clock that may have been read before it.
  const [seen, setSeen] = useState(line);
  if (seen !== line) {
    setSeen(line);
    setNow(monotonicMs());
  }
  return { line, banner: bannerOf(line, now) };
}

function beginning(game: GameStore): Line {
  const since = monotonicMs() - patienceMs;
  const offline = stepLine(noTrouble, { type: 'network', isOnline: isOnline(), at: since });
  return stepLine(offline, { type: 'viewed', view: game.view.getState(), at: since });
}

function follow(game: GameStore, step: (event: LineEvent) => void): () => void {
  const look = (): void => step({ type: 'viewed', view: game.view.getState(), at: monotonicMs() });
  const hear = (online: boolean): void => step({ type: 'network', isOnline: online, at: monotonicMs() });
  hear(isOnline());
  look();
  const stops = [
    game.view.subscribe(look),
    watchNetwork(hear),
    game.watchOutcomes(({ correlationId, command, outcome }) =>
      step({
        type: 'settled',
        correlationId,
        isVote: command.type === 'submitVote',
        isAccepted: outcome.status === 'accepted',
        at: monotonicMs(),
      }),
    ),
  ];
  return () => stops.forEach((stop) => stop());
}
