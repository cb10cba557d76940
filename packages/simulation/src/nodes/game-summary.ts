import type { Game } from '@planning-poker/poker';
import type { GameSummary } from '@planning-poker/protocol';

/** What a join page may show without a token. */
export function gameSummary(game: Game): GameSummary {
  return {
    gameId: game.gameId,
    name: game.name,
    deck: game.deck,
    playerCount: Object.values(game.players).filter((player) => player.status === 'active').length,
    passwordRequired: game.passwordHash !== undefined,
    ended: game.endedAt !== null,
  };
}
