import type { Game, PlayerId } from '../game.ts';
import { nameKey } from '../names.ts';
import { isActive } from './people.ts';

/** D13: names are unique without regard to case among active players. */
export function isNameTaken(game: Game, name: string, by: PlayerId): boolean {
  const key = nameKey(name);
  return Object.values(game.players).some(
    (player) => isActive(player) && player.playerId !== by && nameKey(player.name) === key,
  );
}
