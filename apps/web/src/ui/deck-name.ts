import type { Deck } from '@planning-poker/poker';
import { type PlainKey, t } from '../messages/t.ts';

const names: { readonly [deckId: string]: PlainKey } = {
  modifiedFibonacci: 'deck.modifiedFibonacci',
  fibonacci: 'deck.fibonacci',
  tshirt: 'deck.tshirt',
  powersOfTwo: 'deck.powersOfTwo',
  hours: 'deck.hours',
  confidence: 'deck.confidence',
};

/** A built-in deck's name in the reader's language; a deck of one's own is called as it was called. */
export function deckName(deck: Deck): string {
  const key = names[deck.id];
  return key === undefined ? deck.name : t(key);
}
