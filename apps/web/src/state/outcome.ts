import type { CardLabel, Player, PlayerId, RoundResult } from '@planning-poker/poker';

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

export type Players = { readonly [playerId: PlayerId]: Player };

export function columnsOf(result: RoundResult, players: Players): readonly Column[] {
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

export function namesOf(playerIds: readonly PlayerId[], players: Players): readonly string[] {
  return playerIds.map((playerId) => players[playerId]?.name).filter((name) => name !== undefined);
}

/** The people who should talk before anybody votes again: those at the two ends. */
export function extremesOf(result: RoundResult, players: Players): { low: readonly string[]; high: readonly string[] } {
  return { low: namesOf(result.low, players), high: namesOf(result.high, players) };
}
