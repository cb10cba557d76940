import type { Card, Deck } from './game.ts';

/** A deck's card by its label; null: it has none of that name. */
export function cardOf(deck: Deck, label: string): Card | null {
  return deck.cards.find((card) => card.label === label) ?? null;
}
