import type { CardCount, CardLabel, Deck, PlayerId, RoundResult, SuggestionRule, Vote } from '../game.ts';
import { byCodeUnit } from '../record.ts';
import { type Pile, pilesOf } from './piles.ts';
import { type RankedPile, rankingOf, rankPiles } from './ranking.ts';
import { statisticsOf } from './statistics.ts';
import { suggestionOf } from './suggestion.ts';

/** Does the result say who voted what? (D18) */
export type Naming = 'named' | 'anonymous';

/**
 * What a round came to (D14-D17). Figures are not rounded: who shows them does that. Two votes of different labels and the same
 * value are different votes to `modes`, `agreement` and `consensus`.
 *
 * @param votes those that count, with their cards
 */
export function tally(
  deck: Deck,
  votes: { readonly [playerId: PlayerId]: Vote },
  rule: SuggestionRule,
  naming: Naming,
): RoundResult {
  const piles = pilesOf(deck, votes);
  const counted = piles.filter((pile) => !pile.card.special);
  const ranking = rankingOf(deck, counted);
  const ranked = rankPiles(ranking, counted);
  const values = counted.flatMap(({ card, playerIds }) =>
    card.value === null ? [] : playerIds.map(() => card.value ?? 0),
  );
  return {
    voters: sizeOf(piles),
    counted: sizeOf(counted),
    counts: piles.map((pile) => countOf(pile, naming)),
    ...statisticsOf(values),
    ...agreementOf(counted),
    suggestion: suggestionOf(ranking, ranked, rule),
    ...endsOf(ranked, naming),
  };
}

function sizeOf(piles: readonly Pile[]): number {
  return piles.reduce((sum, pile) => sum + pile.playerIds.length, 0);
}

function countOf(pile: Pile, naming: Naming): CardCount {
  return {
    card: pile.card.label,
    count: pile.playerIds.length,
    playerIds: naming === 'named' ? pile.playerIds : [],
  };
}

interface Agreement {
  readonly modes: readonly CardLabel[];
  readonly agreement: number | null;
  readonly consensus: CardLabel | null;
}

function agreementOf(counted: readonly Pile[]): Agreement {
  const most = Math.max(0, ...counted.map((pile) => pile.playerIds.length));
  const [only, other] = counted;
  return {
    modes: counted.filter((pile) => pile.playerIds.length === most).map((pile) => pile.card.label),
    agreement: most === 0 ? null : most / sizeOf(counted),
    consensus: only !== undefined && other === undefined && most >= 2 ? only.card.label : null,
  };
}

/** D17: nobody is low where nobody is high. */
function endsOf(piles: readonly RankedPile[], naming: Naming): Pick<RoundResult, 'low' | 'high'> {
  const ranks = piles.map((pile) => pile.rank);
  const lowest = Math.min(...ranks);
  const highest = Math.max(...ranks);
  if (naming === 'anonymous' || lowest >= highest) return { low: [], high: [] };
  return { low: playersAt(piles, lowest), high: playersAt(piles, highest) };
}

function playersAt(piles: readonly RankedPile[], rank: number): readonly PlayerId[] {
  return piles
    .filter((pile) => pile.rank === rank)
    .flatMap((pile) => pile.playerIds)
    .sort(byCodeUnit);
}
