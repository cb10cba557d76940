import { describe, expect, test } from 'vitest';
import { checkDeck } from './check-deck.ts';
import { customDeck, deckById } from './decks.ts';
import type { Card } from './game.ts';
import { limits } from './limits.ts';

const one: Card = { label: '1', value: 1 };
const two: Card = { label: '2', value: 2 };

function problem(cards: readonly Card[], name = 'Own'): string {
  const checked = checkDeck(customDeck(name, cards));
  return checked.ok ? 'none' : `${checked.error.code}: ${checked.error.message}`;
}

function numbered(count: number): readonly Card[] {
  return Array.from({ length: count }, (_, value) => ({ label: String(value), value }));
}

describe('a deck of one’s own', () => {
  test('[D2] comes out trimmed, in NFC, its specials without a value', () => {
    const cards: readonly Card[] = [
      { label: ' e\u0301 ', value: 0.125 },
      { label: 'pass', value: 7, special: true },
      { label: '-0', value: -0 },
    ];
    expect(checkDeck(customDeck(' Own ', cards))).toStrictEqual({
      ok: true,
      value: {
        id: 'custom',
        name: 'Own',
        cards: [
          { label: 'é', value: 0.125 },
          { label: 'pass', value: null, special: true },
          { label: '-0', value: 0 },
        ],
      },
    });
  });

  test('[D2] has only the fields that a deck has', () => {
    const deck = { ...customDeck('Own', [{ ...one, secret: 'x' } as Card, two]), more: 'y' };
    expect(JSON.stringify(checkDeck(deck))).not.toMatch(/secret|more/);
  });

  test('[D23] has 2 to 40 cards', () => {
    expect(problem(numbered(2))).toBe('none');
    expect(problem(numbered(limits.deckCards))).toBe('none');
    expect(problem(numbered(limits.deckCards + 1))).toBe('limit_reached: A deck may have 40 cards: leave some out.');
    expect(problem([one])).toBe('invalid_message: A deck needs at least 2 cards: add some.');
  });

  test('[D23] has short labels and a short name', () => {
    expect(problem([one, { label: 'x'.repeat(20), value: null }])).toBe('none');
    expect(problem([one, { label: 'x'.repeat(21), value: null }])).toMatch(/^limit_reached: .* 20 characters/);
    expect(problem([one, two], 'x'.repeat(61))).toMatch(/^limit_reached: .* 60 characters/);
  });

  test.each([
    ['the same label twice', [one, { label: ' 1 ', value: 5 }], 'same label'],
    ['an empty label', [one, { label: ' ', value: 5 }], 'must not be empty'],
    ['a control character', [one, { label: 'a\u0007', value: 5 }], 'control'],
    ['half a character', [one, { label: '\uD83C', value: 5 }], 'control'],
    ['a negative value', [one, { label: '2', value: -1 }], '0 or more'],
    ['no number', [one, { label: '2', value: Number.NaN }], '0 or more'],
    ['four decimals', [one, { label: '2', value: 0.0001 }], 'three decimals'],
    [
      'only special cards',
      [
        { ...one, special: true },
        { ...two, special: true },
      ],
      'not all may be special',
    ],
  ] as const)('[D2] with %s is refused', (_, cards, message) => {
    expect(problem(cards)).toMatch(/^invalid_message/);
    expect(problem(cards)).toContain(message);
  });

  test('[D2] without a name, or with a broken one, is refused', () => {
    expect(problem([one, two], ' ')).toMatch(/^invalid_message: .* must not be empty/);
    expect(problem([one, two], 'a\nb')).toMatch(/^invalid_message: .* control/);
  });

  test.each([
    [1_000_000, 'none'],
    [1_000_000.5, "limit_reached: A card's value may be 1,000,000: lower it."],
    [Number.POSITIVE_INFINITY, "limit_reached: A card's value may be 1,000,000: lower it."],
  ])('[D23] with the value %d: %s', (value, expected) => {
    expect(problem([one, { label: 'x', value }])).toBe(expected);
  });

  test('[D2] cannot call itself a built-in one, or anything else', () => {
    const fibonacci = deckById('fibonacci')!;
    expect(checkDeck({ ...fibonacci, cards: [one, two] })).toMatchObject({ error: { code: 'invalid_message' } });
    expect(checkDeck({ ...fibonacci, id: 'mine' })).toMatchObject({
      error: { code: 'invalid_message', details: { issues: [{ path: 'deck.id' }] } },
    });
  });
});
