import type { Game, PlayerId } from '@planning-poker/poker';

/** The names of those whom the game knows. */
export function namesOf(playerIds: readonly PlayerId[], players: Game['players']): readonly string[] {
  return playerIds.map((playerId) => players[playerId]?.name).filter((name) => name !== undefined);
}
