import { useCallback } from 'react';
import { monotonicMs } from '../../browser/timers.ts';
import { useGameStore } from '../../state/game-context.tsx';
import type { GameStore } from '../../sync/game-store.ts';

/** Two presses of a key within so long are one press of a nervous finger. */
const samePressMs = 500;

/** Of each game, when the key was pressed: all bars share it, since one replaces the other. */
const pressedAt = new WeakMap<GameStore, number>();

/**
 * Lets a shortcut through that was not pressed a moment ago: the first N may have gone on to a story whose cards are turned
 * already, and the second one would take its estimate unseen (U30).
 */
export function usePressedOnce(act: () => void): () => void {
  const game = useGameStore();
  return useCallback(() => {
    const now = monotonicMs();
    const before = pressedAt.get(game) ?? Number.NEGATIVE_INFINITY;
    pressedAt.set(game, now);
    if (now - before >= samePressMs) act();
  }, [game, act]);
}
