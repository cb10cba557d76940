import { createContext, type ReactNode, useContext } from 'react';
import type { GameStore, GameView } from '../sync/game-store.ts';
import { useGameView } from '../sync/use-game-view.ts';

const GameContext = createContext<GameStore | null>(null);

export function GameProvider({ game, children }: { readonly game: GameStore; readonly children: ReactNode }) {
  return <GameContext value={game}>{children}</GameContext>;
}

/** The game that this part of the page is about. */
export function useGameStore(): GameStore {
  const game = useContext(GameContext);
  if (game === null) throw new Error('A component that shows a game stands outside of its GameProvider.');
  return game;
}

/** A narrow look at the game; renders again only when what `select` gives back is another. */
export function useGame<Selected>(select: (view: GameView) => Selected): Selected {
  return useGameView(useGameStore(), select);
}
