import type { CardLabel, SuggestionRule } from '../game.ts';
import type { Ranked, RankedPile } from './ranking.ts';
import { meanOf, medianOf, type Quotient } from './statistics.ts';

/**
 * D16: the card of the deck nearest to the median or mean of the counted votes, between two equally near the higher; or their
 * mode, of several the highest. Null only without a counted vote.
 */
export function suggestionOf(
  ranking: readonly Ranked[],
  piles: readonly RankedPile[],
  rule: SuggestionRule,
): CardLabel | null {
  if (piles.length === 0) return null;
  switch (rule) {
    case 'median':
      return nearestTo(medianOf(ranksOf(piles)), ranking);
    case 'mean':
      return nearestTo(meanOf(ranksOf(piles)), ranking);
    case 'mode':
      return highestMode(piles);
  }
}

/** Each vote's rank, ascending. */
function ranksOf(piles: readonly RankedPile[]): readonly number[] {
  return piles.flatMap(({ rank, playerIds }) => playerIds.map(() => rank)).sort((one, other) => one - other);
}

function highestMode(piles: readonly RankedPile[]): CardLabel | null {
  const most = Math.max(...piles.map((pile) => pile.playerIds.length));
  const modes = piles.filter((pile) => pile.playerIds.length === most);
  const highest = Math.max(...modes.map((pile) => pile.rank));
  return modes.find((pile) => pile.rank === highest)?.card.label ?? null;
}

/** Distances times the denominator are whole numbers, so that equally near means equal. */
function nearestTo(target: Quotient, ranking: readonly Ranked[]): CardLabel | null {
  let nearest: (Ranked & { readonly distance: number }) | null = null;
  for (const { card, rank } of ranking) {
    const distance = Math.abs(rank * target.denominator - target.numerator);
    const isNearer = nearest === null || distance < nearest.distance;
    const isHigher = nearest !== null && distance === nearest.distance && rank > nearest.rank;
    if (isNearer || isHigher) nearest = { card, rank, distance };
  }
  return nearest?.card.label ?? null;
}
