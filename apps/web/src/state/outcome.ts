import type { CardLabel, Game, RoundResult } from '@planning-poker/poker';
import { namesOf } from './names-of.ts';

/** A column of the distribution: one card, and who played it. */
export interface Column {
  readonly card: CardLabel;
  readonly count: number;
  /** Of the tallest column: 0-1. */
  readonly share: number;
  /** Empty where votes are anonymous. */
  readonly names: readonly string[];
  readonly suggested: boolean;
}

/** The cards that were played, in the deck's order. */
export function columnsOf(result: RoundResult, players: Game['players']): readonly Column[] {
  const tallest = Math.max(1, ...result.counts.map(({ count }) => count));
  return result.counts
    .filter(({ count }) => count > 0)
    .map(({ card, count, playerIds }) => ({
      card,
      count,
      share: count / tallest,
      names: namesOf(playerIds, players),
      suggested: card === result.suggestion,
    }));
}
