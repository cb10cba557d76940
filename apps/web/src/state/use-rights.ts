import { useShallow } from 'zustand/react/shallow';
import { useGame, useGameStore } from './game-context.tsx';
import { type Rights, rightsOf } from './rights.ts';

export function useRights(): Rights {
  const { readOnly } = useGameStore();
  return useGame(useShallow((view) => rightsOf(view.game, readOnly ? null : view.playerId)));
}
