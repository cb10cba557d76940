import { useMemo } from 'react';
import { useGame } from './game-context.tsx';
import { type Table, tableOf } from './seats.ts';
import { select } from './selectors.ts';

/** Everybody at the table, with what lies before them. */
export function useTable(): Table {
  const game = useGame(select.game);
  const round = useGame(select.round);
  const connected = useGame(select.connected);
  const me = useGame(select.me);
  return useMemo(() => tableOf(game, round, connected, me), [game, round, connected, me]);
}
