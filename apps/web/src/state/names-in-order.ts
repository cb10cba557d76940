import type { Game, PlayerId } from '@planning-poker/poker';
import { namesOf } from './names-of.ts';

/** The names in the order in which the people came, as they sit at the table: a result has them in the order of their ids. */
export function namesInOrder(playerIds: readonly PlayerId[], players: Game['players']): readonly string[] {
  const joined = (playerId: PlayerId) => players[playerId]?.joinedAt ?? 0;
  return namesOf(
    playerIds.toSorted((one, other) => joined(one) - joined(other)),
    players,
  );
}
