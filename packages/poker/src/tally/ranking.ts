import type { Card, Deck } from '../game.ts';
import type { Pile } from './piles.ts';
import { toThousandths } from './statistics.ts';

/** A counted card and how high it is. */
export interface Ranked {
  readonly card: Card;
  /** a whole number: thousandths of its value, or its place among the deck's counted cards */
  readonly rank: number;
}

/** A pile and how high its card is. */
export interface RankedPile extends Pile {
  readonly rank: number;
}

/**
 * How the counted cards compare (D16, D17): by value where every voted one has a value, else all of them by their place in the
 * deck: T-shirt sizes, or a deck of numbers and words that were both voted.
 */
export function rankingOf(deck: Deck, counted: readonly Pile[]): readonly Ranked[] {
  const cards = deck.cards.filter((card) => !card.special);
  if (counted.some((pile) => pile.card.value === null)) return cards.map((card, place) => ({ card, rank: place }));
  return cards.flatMap((card) => (card.value === null ? [] : [{ card, rank: toThousandths(card.value) }]));
}

export function rankPiles(ranking: readonly Ranked[], counted: readonly Pile[]): readonly RankedPile[] {
  const rankByLabel = new Map(ranking.map(({ card, rank }) => [card.label, rank]));
  return counted.map((pile) => ({ ...pile, rank: rankByLabel.get(pile.card.label) ?? 0 }));
}
