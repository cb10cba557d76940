import { useStore } from 'zustand';
import type { GameStore, GameView } from './game-store.ts';

/** What `select` takes from the view, rendered again only when that changes: it must give back the same object for the same view. */
export function useGameView<Selected>(game: GameStore, select: (view: GameView) => Selected): Selected {
  return useStore(game.view, select);
}
