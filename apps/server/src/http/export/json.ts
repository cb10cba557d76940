import { takenGame, type Game } from '@planning-poker/poker';

/** The whole of the game as a file that another one can begin with [U44]. */
export function exportJson(game: Game): string {
  return `${JSON.stringify(takenGame(game), null, 2)}\n`;
}
