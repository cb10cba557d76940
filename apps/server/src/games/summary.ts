import { activePlayers, type Game } from '@planning-poker/poker';
import type { GameSummary } from '@planning-poker/protocol';

/** What a join page may show without a token. */
export function summaryOf(game: Game): GameSummary {
  return {
    gameId: game.gameId,
    name: game.name,
    deck: game.deck,
    playerCount: activePlayers(game).length,
    passwordRequired: game.passwordHash !== undefined,
    ended: game.endedAt !== null,
  };
}
