import { checkDeck } from '@planning-poker/poker';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardsInText } from './cards-in-text.ts';
import { type CardDraft, type DeckDraft, deckOf } from './deck-draft.ts';
import { isReady, problemsIn } from './deck-problems.ts';

const draft = (text: string, more: Partial<DeckDraft> = {}): DeckDraft => ({
  name: 'Ours',
  cards: cardsInText(text),
  ...more,
});
const numbers = (count: number) => Array.from({ length: count }, (_, value) => value).join(',');

/** Labels and values that are often wrong, and now and then the same. */
const label = fc.oneof(fc.constantFrom('', ' ', '1', ' 1', '2', '?', 'e\u0301', 'é', '\u0007', '\uD83C'), fc.string());
const value = fc.constantFrom('', '0', '0.125', '0.0001', '-1', 'x', '1000000', '1000001', '99999999999999999999');
const card: fc.Arbitrary<Omit<CardDraft, 'key'>> = fc.record({ label, value, special: fc.boolean() });
const drafts = fc
  .record({ name: fc.constantFrom('Ours', '', ' ', 'x'.repeat(61), 'a\nb'), cards: fc.array(card, { maxLength: 5 }) })
  .map(({ name, cards }): DeckDraft => ({ name, cards: cards.map((given, key) => ({ key, ...given })) }));

describe('problemsIn', () => {
  it('[U20] [D2] finds something exactly where the domain does', () => {
    fc.assert(
      fc.property(drafts, (given) => {
        const { name, cards, deck } = problemsIn(given);
        const none = name === null && cards.size === 0 && deck === null;
        expect(none).toBe(checkDeck(deckOf(given)).ok);
        expect(isReady(given)).toBe(none);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['tooFew', draft('1')],
    ['tooMany', draft(numbers(41))],
    ['allSpecial', draft('?, ☕')],
    ['unclean', draft('1, 2', { name: 'a\u0007b' })],
  ])('[U20] says of the whole deck: %s', (problem, given) => {
    expect(problemsIn(given).deck).toBe(problem);
  });

  it('[U20] takes 2 to 40 cards', () => {
    expect(problemsIn(draft(numbers(2))).deck).toBeNull();
    expect(problemsIn(draft(numbers(40))).deck).toBeNull();
  });

  it('[U20] says at the card what is wrong with it', () => {
    const cards = cardsInText('1, 2, 1, XXXXXXXXXXXXXXXXXXXXX').concat(
      { key: 10, label: '', value: '3', special: false },
      { key: 11, label: 'A', value: '-1', special: false },
      { key: 12, label: 'B', value: '1000001', special: false },
    );
    expect([...problemsIn({ name: 'Ours', cards }).cards]).toEqual([
      [2, 'labelTwice'],
      [3, 'labelLong'],
      [10, 'labelMissing'],
      [11, 'valueWrong'],
      [12, 'valueHigh'],
    ]);
  });

  it('[U20] says at the name what is wrong with it', () => {
    expect(problemsIn(draft('1, 2', { name: ' ' })).name).toBe('nameMissing');
    expect(problemsIn(draft('1, 2', { name: 'x'.repeat(61) })).name).toBe('nameLong');
  });
});
