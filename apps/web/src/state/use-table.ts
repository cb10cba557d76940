import { useMemo } from 'react';
import { useGame } from './game-context.tsx';
import { type Table, tableOf } from './seats.ts';
import { select } from './selectors.ts';

/** Everybody at the table, with what lies before them. */
export function useTable(): Table {
  const players = useGame(select.players);
  const round = useGame(select.round);
  const connected = useGame(select.connected);
  const me = useGame(select.me);
  const present = useMemo(() => (connected === null ? null : new Set(connected)), [connected]);
  return useMemo(() => tableOf(players, round, present, me), [players, round, present, me]);
}
