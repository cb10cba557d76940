import type { Card, Deck } from './game.ts';

/** A label that reads as a number has that value; `½` is 0.5; `?` and `☕` count in nothing. */
function cards(labels: string): readonly Card[] {
  return labels.split(' ').map((label): Card => {
    if (label === '?' || label === '☕') return { label, value: null, special: true };
    if (label === '½') return { label, value: 0.5 };
    return { label, value: /^\d+$/.test(label) ? Number(label) : null };
  });
}

const fibonacci: Deck = { id: 'fibonacci', name: 'Fibonacci', cards: cards('0 1 2 3 5 8 13 21 34 55 89 ? ☕') };
const modifiedFibonacci: Deck = {
  id: 'modifiedFibonacci',
  name: 'Modified Fibonacci',
  cards: cards('0 ½ 1 2 3 5 8 13 20 40 100 ? ☕'),
};
const tshirt: Deck = { id: 'tshirt', name: 'T-shirt sizes', cards: cards('XS S M L XL XXL ? ☕') };
const powersOfTwo: Deck = { id: 'powersOfTwo', name: 'Powers of two', cards: cards('0 1 2 4 8 16 32 64 ? ☕') };
const hours: Deck = { id: 'hours', name: 'Hours', cards: cards('1 2 4 6 8 12 16 24 32 40 ? ☕') };
const confidence: Deck = { id: 'confidence', name: 'Confidence', cards: cards('1 2 3 4 5 ?') };

/** In the order in which people are offered them. */
export const decks: readonly Deck[] = [modifiedFibonacci, fibonacci, tshirt, powersOfTwo, hours, confidence];

export const defaultDeck: Deck = modifiedFibonacci;

/** The id of every deck that somebody made. */
export const customDeckId = 'custom';

export function deckById(id: string): Deck | null {
  return decks.find((deck) => deck.id === id) ?? null;
}

/** A deck of one's own; still to be checked (`checkDeck`). */
export function customDeck(name: string, own: readonly Card[]): Deck {
  return { id: customDeckId, name, cards: own };
}

export function sameDeck(one: Deck, other: Deck): boolean {
  return (
    one.id === other.id &&
    one.name === other.name &&
    one.cards.length === other.cards.length &&
    one.cards.every((card, place) => sameCard(card, other.cards[place]))
  );
}

function sameCard(one: Card, other: Card | undefined): boolean {
  return one.label === other?.label && one.value === other.value && one.special === other.special;
}
