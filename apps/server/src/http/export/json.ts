import type { Game } from '@planning-poker/poker';
import { estimatesOf } from './estimates.ts';

/** The estimates for another program. */
export function exportJson(game: Game): string {
  const { gameId, name, deck, createdAt, endedAt } = game;
  return `${JSON.stringify({ gameId, name, deck, createdAt, endedAt, stories: estimatesOf(game) }, null, 2)}\n`;
}
