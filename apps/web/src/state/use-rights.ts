import { useShallow } from 'zustand/react/shallow';
import { useGame } from './game-context.tsx';
import { type Rights, rightsOf } from './rights.ts';

export function useRights(): Rights {
  return useGame(useShallow((view) => rightsOf(view.game, view.playerId)));
}
