import { useMemo } from 'react';
import { useGame } from './game-context.tsx';
import { type Leaders, leadersOf } from './leaders.ts';
import { select } from './selectors.ts';

export function useLeaders(): Leaders {
  const game = useGame(select.game);
  const connected = useGame(select.connected);
  const me = useGame(select.me);
  return useMemo(() => leadersOf(game, connected, me), [game, connected, me]);
}
