import type { CreatedGame, GameSummary } from '@planning-poker/protocol';
import type { Answer } from '../api/http.ts';
import type { NewGame } from '../features/start/setup.ts';
import type { Starter } from '../features/start/use-start.ts';
import type { GameStore, GameStoreOptions } from '../sync/game-store.ts';

/** What the pages need of the world beyond them; `main.tsx` gives them the real one. */
export interface Services {
  readonly openGame: (gameId: string, options: GameStoreOptions) => GameStore;
  readonly readSummary: (gameId: string) => Promise<Answer<GameSummary>>;
  readonly createGame: (game: NewGame, starter: Starter) => Promise<Answer<CreatedGame>>;
  /** Has this browser been in the game? Then nobody is asked for a name before the server has answered. */
  readonly hasJoined: (gameId: string) => boolean;
  readonly rememberJoined: (gameId: string, name: string) => void;
}
