import type { CardLabel, Deck, Game, RoundResult } from '@planning-poker/poker';
import { namesInOrder } from './names-in-order.ts';

/** A column of the distribution: one card, and who played it. */
export interface Column {
  readonly card: CardLabel;
  readonly count: number;
  /** Of the tallest column: 0-1. */
  readonly share: number;
  /** In the round before, where that is compared; else 0. */
  readonly before: number;
  readonly shareBefore: number;
  /** Empty where votes are anonymous. */
  readonly names: readonly string[];
  readonly suggested: boolean;
}

/** The cards that were played, in the deck's order; with those of the round `before`, the cards of either. */
export function columnsOf(
  result: RoundResult,
  players: Game['players'],
  before: RoundResult | null = null,
  deck: Deck['cards'] = [],
): readonly Column[] {
  const played = cardsOf(result);
  const playedBefore = before === null ? [] : cardsOf(before);
  const tallest = Math.max(1, ...[...played, ...playedBefore].map(({ count }) => count));
  const cards = [...new Set([...played, ...playedBefore].map(({ card }) => card))];
  return inDeckOrder(cards, deck).map((card) => {
    const { count = 0, playerIds = [] } = played.find((pile) => pile.card === card) ?? {};
    const { count: countBefore = 0 } = playedBefore.find((pile) => pile.card === card) ?? {};
    return {
      card,
      count,
      share: count / tallest,
      before: countBefore,
      shareBefore: countBefore / tallest,
      names: namesInOrder(playerIds, players),
      suggested: card === result.suggestion,
    };
  });
}

function cardsOf({ counts }: RoundResult): RoundResult['counts'] {
  return counts.filter(({ count }) => count > 0);
}

/** A result counts in the order of its deck; only two of them together need to be sorted. Cards of an earlier deck come last. */
function inDeckOrder(cards: readonly CardLabel[], deck: Deck['cards']): readonly CardLabel[] {
  const place = (card: CardLabel) => {
    const at = deck.findIndex(({ label }) => label === card);
    return at < 0 ? deck.length : at;
  };
  return cards.toSorted((one, other) => place(one) - place(other));
}
