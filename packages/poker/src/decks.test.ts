import { describe, expect, test } from 'vitest';
import { checkDeck } from './check-deck.ts';
import { cardOf } from './card-of.ts';
import { customDeck, deckById, decks, defaultDeck, sameDeck } from './decks.ts';

/** `label=value`; `label` alone has none; `label!` is special. */
const golden = {
  modifiedFibonacci: '0=0 ½=0.5 1=1 2=2 3=3 5=5 8=8 13=13 20=20 40=40 100=100 ?! ☕!',
  fibonacci: '0=0 1=1 2=2 3=3 5=5 8=8 13=13 21=21 34=34 55=55 89=89 ?! ☕!',
  tshirt: 'XS S M L XL XXL ?! ☕!',
  powersOfTwo: '0=0 1=1 2=2 4=4 8=8 16=16 32=32 64=64 ?! ☕!',
  hours: '1=1 2=2 4=4 6=6 8=8 12=12 16=16 24=24 32=32 40=40 ?! ☕!',
  confidence: '1=1 2=2 3=3 4=4 5=5 ?!',
} as const;

describe('the built-in decks', () => {
  test('[D14] are these six', () => {
    expect(decks.map((deck) => deck.id)).toEqual(Object.keys(golden));
    expect(defaultDeck.id).toBe('modifiedFibonacci');
  });

  test.each(Object.entries(golden))('[D14] [D15] %s has its cards, values and specials', (id, cards) => {
    const written = deckById(id)?.cards.map(
      ({ label, value, special }) => `${label}${value === null ? '' : `=${value}`}${special ? '!' : ''}`,
    );
    expect(written?.join(' ')).toBe(cards);
  });

  test.each(decks)('[D2] $id is a deck to play with, as it is', (deck) => {
    expect(checkDeck(deck)).toEqual({ ok: true, value: deck });
  });

  test('[D2] are found by id, and their cards by label', () => {
    expect(deckById('nope')).toBeNull();
    expect(deckById('__proto__')).toBeNull();
    expect(cardOf(defaultDeck, '½')).toEqual({ label: '½', value: 0.5 });
    expect(cardOf(defaultDeck, 'constructor')).toBeNull();
  });

  test('[D20] are the same only card by card', () => {
    const [first, second] = [
      customDeck('Own', [{ label: 'a', value: 1 }]),
      customDeck('Own', [{ label: 'a', value: 2 }]),
    ];
    expect(sameDeck(first, structuredCloneOf(first))).toBe(true);
    expect(sameDeck(first, second)).toBe(false);
    expect(sameDeck(first, { ...first, name: 'Other' })).toBe(false);
    expect(sameDeck(first, { ...first, cards: [...first.cards, ...second.cards] })).toBe(false);
    expect(sameDeck(first, { ...first, cards: [{ label: 'a', value: 1, special: true }] })).toBe(false);
  });
});

function structuredCloneOf<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
