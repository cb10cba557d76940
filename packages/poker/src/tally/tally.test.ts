import { describe, expect, test } from 'vitest';
import { customDeck, deckById } from '../decks.ts';
import type { Deck, RoundResult, SuggestionRule, Vote } from '../game.ts';
import { type Naming, tally } from './tally.ts';

/** Votes as one line: `5 8 ?` is what a, b and c voted. */
function round(
  deck: Deck | string,
  line: string,
  rule: SuggestionRule = 'median',
  naming: Naming = 'named',
): RoundResult {
  const cards = line === '' ? [] : line.split(' ');
  const votes = Object.fromEntries(
    cards.map((card, player): [string, Vote] => [String.fromCodePoint(97 + player), { card, castAt: 1 }]),
  );
  return tally(typeof deck === 'string' ? deckById(deck)! : deck, votes, rule, naming);
}

const modified = 'modifiedFibonacci';
const tshirt = 'tshirt';

describe('the numbers of a round', () => {
  test.each([
    // votes, average, median, minimum, maximum, standard deviation
    [modified, '5', 5, 5, 5, 5, 0],
    [modified, '5 8', 6.5, 6.5, 5, 8, 1.5],
    [modified, '1 2 3', 2, 2, 1, 3, Math.sqrt(2 / 3)],
    [modified, '2 2 8', 4, 2, 2, 8, Math.sqrt(8)],
    [modified, '0 0', 0, 0, 0, 0, 0],
    [modified, '0 8', 4, 4, 0, 8, 4],
    [modified, '½ 1', 0.75, 0.75, 0.5, 1, 0.25],
    [modified, '½ ½ ½', 0.5, 0.5, 0.5, 0.5, 0],
    [modified, '0 ½ 1 2 3 5 8 13 20 40 100', 17.5, 5, 0, 100, 28.450115832964386],
    [modified, '5 ? 8 ☕', 6.5, 6.5, 5, 8, 1.5],
    ['fibonacci', '13 21 34 55 89', 42.4, 34, 13, 89, 27.288092641296863],
    ['powersOfTwo', '1 2 4 8', 3.75, 3, 1, 8, 2.680951323690902],
    ['hours', '6 12', 9, 9, 6, 12, 3],
    ['confidence', '1 2 3 4 5 ?', 3, 3, 1, 5, Math.SQRT2],
  ] as const)('[D15] %s: %s', (deck, votes, average, median, minimum, maximum, deviation) => {
    const result = round(deck, votes);
    expect(result).toMatchObject({ average, median, minimum, maximum });
    expect(result.standardDeviation).toBeCloseTo(deviation, 12);
  });

  test.each(['', '?', '? ☕ ?'])('[D14] [D15] there are none of "%s"', (votes) => {
    expect(round(modified, votes)).toEqual({
      voters: votes === '' ? 0 : votes.split(' ').length,
      counted: 0,
      counts: expect.any(Array) as unknown,
      average: null,
      median: null,
      minimum: null,
      maximum: null,
      standardDeviation: null,
      modes: [],
      agreement: null,
      consensus: null,
      suggestion: null,
      low: [],
      high: [],
    });
  });

  test('[D15] there are none of cards without values, which have modes and agreement all the same', () => {
    expect(round(tshirt, 'S M M')).toMatchObject({
      average: null,
      median: null,
      minimum: null,
      maximum: null,
      standardDeviation: null,
      modes: ['M'],
      agreement: 2 / 3,
    });
  });

  test('[D15] tenths add up exactly', () => {
    const tenths = customDeck('Tenths', [
      { label: 'a', value: 0.1 },
      { label: 'b', value: 0.2 },
      { label: 'c', value: 0.3 },
    ]);
    expect(round(tenths, 'a b c')).toMatchObject({ average: 0.2, median: 0.2 });
    expect(round(tenths, 'a b')).toMatchObject({ average: 0.15, median: 0.15 });
  });
});

describe('agreement', () => {
  test.each([
    [modified, '5 5 5', ['5'], 1, '5'],
    [modified, '5', ['5'], 1, null],
    [modified, '5 ?', ['5'], 1, null],
    [modified, '5 5 ?', ['5'], 1, '5'],
    [modified, '0 0', ['0'], 1, '0'],
    [modified, '5 8', ['5', '8'], 0.5, null],
    [modified, '8 5 8 5 3', ['5', '8'], 0.4, null],
    [modified, '☕ ☕ 3', ['3'], 1, null],
    [tshirt, 'L L', ['L'], 1, 'L'],
    [tshirt, 'XL XS', ['XS', 'XL'], 0.5, null],
  ] as const)('[D14] [D15] %s: %s', (deck, votes, modes, agreement, consensus) => {
    expect(round(deck, votes)).toMatchObject({ modes, agreement, consensus });
  });

  test('[D14] [D15] counts say who voted what, in deck order, specials last', () => {
    expect(round(modified, '8 ? 5 8')).toMatchObject({
      voters: 4,
      counted: 3,
      counts: [
        { card: '5', count: 1, playerIds: ['c'] },
        { card: '8', count: 2, playerIds: ['a', 'd'] },
        { card: '?', count: 1, playerIds: ['b'] },
      ],
    });
  });

  test('[D14] a card that the deck lacks is counted and is in nothing else', () => {
    expect(round(modified, '5 gone')).toMatchObject({ voters: 2, counted: 1, average: 5, consensus: null });
    expect(round(modified, 'gone 5').counts).toEqual([
      { card: '5', count: 1, playerIds: ['b'] },
      { card: 'gone', count: 1, playerIds: ['a'] },
    ]);
  });
});

const mixed = customDeck('Mixed', [
  { label: '1', value: 1 },
  { label: 'small', value: null },
  { label: '100', value: 100 },
  { label: 'pass', value: null, special: true },
  { label: 'huge', value: null },
]);

describe('the suggestion', () => {
  test.each([
    // deck, votes, median, mean, mode
    [modified, '5', '5', '5', '5'],
    [modified, '5 8', '8', '8', '8'], // 6.5 lies between
    [modified, '3 8', '5', '5', '8'], // 5.5
    [modified, '2 3', '3', '3', '3'],
    [modified, '1 2 8', '2', '3', '8'], // mean 3.67
    [modified, '13 13 40', '13', '20', '13'], // mean 22
    [modified, '0 1', '½', '½', '1'],
    [modified, '0 ½', '½', '½', '½'], // 0.25 lies between
    [modified, '0 0', '0', '0', '0'],
    [modified, '20 40', '40', '40', '40'], // 30 lies between
    [modified, '40 100', '100', '100', '100'], // 70 lies between
    [modified, '5 ? ☕', '5', '5', '5'],
    [tshirt, 'S L', 'M', 'M', 'L'],
    [tshirt, 'S M', 'M', 'M', 'M'],
    [tshirt, 'XS XS XXL', 'XS', 'M', 'XS'], // mean place 1.67
    [tshirt, 'XS XXL ?', 'L', 'L', 'XXL'], // place 2.5
  ] as const)('[D16] %s: %s', (deck, votes, median, mean, mode) => {
    const suggested = (['median', 'mean', 'mode'] as const).map((rule) => round(deck, votes, rule).suggestion);
    expect(suggested).toEqual([median, mean, mode]);
  });

  test('[D16] goes by value while only numbers were voted, else by place', () => {
    expect(round(mixed, '1 100').suggestion).toBe('100');
    expect(round(mixed, '1 1 100', 'mean').suggestion).toBe('1');
    expect(round(mixed, '1 small 100').suggestion).toBe('small');
    expect(round(mixed, '1 huge').suggestion).toBe('100');
  });

  test('[D16] places are those of the counted cards: a special one between is no step', () => {
    expect(round(mixed, '100 huge', 'mean').suggestion).toBe('huge');
    expect(round(mixed, 'small huge', 'mean').suggestion).toBe('100');
  });

  test('[D16] of two cards with one value the voted one is the mode', () => {
    const twins = customDeck('Twins', [
      { label: '3', value: 3 },
      { label: 'three', value: 3 },
    ]);
    expect(round(twins, 'three three 3', 'mode').suggestion).toBe('three');
    expect(round(twins, 'three 3')).toMatchObject({ low: [], high: [], consensus: null, agreement: 0.5 });
  });
});

describe('low and high', () => {
  test.each([
    [modified, '5 8 5 ?', ['a', 'c'], ['b']],
    [modified, '5 5', [], []],
    [modified, '5', [], []],
    [modified, '? ☕', [], []],
    [modified, '0 ☕ ½', ['a'], ['c']],
    [tshirt, 'XXL XS M', ['b'], ['a']],
  ] as const)('[D17] %s: %s', (deck, votes, low, high) => {
    expect(round(deck, votes)).toMatchObject({ low, high });
  });

  test('[D18] are nobody without names', () => {
    const { low, high, counts } = round(modified, '5 8', 'median', 'anonymous');
    expect([low, high, counts.flatMap((count) => count.playerIds)]).toEqual([[], [], []]);
  });
});
