import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyDigest } from './key-digest.ts';
import { endOf, numberOf, placeOf } from './place.ts';
import { ReceiptIndex } from './receipt-index.ts';

const row = (place: number, table: 'log' | 'answers' = 'log') => ({ table, place });

describe('the index of receipts', () => {
  test('[S2] finds the rows of a key, in both tables, also where two keys share a digest', () => {
    const index = new ReceiptIndex();
    index.begin(1);
    index.add(1, [7, 8], row(100), { version: 2, answers: 0 });
    index.add(1, [7], row(5, 'answers'), { version: 2, answers: 1 });
    index.add(1, [7], row(101), { version: 3, answers: 1 });
    expect(index.find(1, 7)).toEqual([row(100), row(5, 'answers'), row(101)]);
    expect(index.find(1, 8)).toEqual([row(100)]);
    expect(index.find(1, 9)).toEqual([]);
    expect(index.find(2, 7)).toEqual([]);
  });

  test('[S2] knows a game exactly as far as it was told, or not at all', () => {
    const index = new ReceiptIndex();
    expect(index.knows(1, { version: 0, answers: 0 })).toBe(false);
    index.begin(1);
    index.add(1, [7], row(100), { version: 2, answers: 0 });
    expect(index.knows(1, { version: 2, answers: 0 })).toBe(true);
    expect(index.knows(1, { version: 3, answers: 0 })).toBe(false);
    expect(index.knows(1, { version: 2, answers: 1 })).toBe(false);
    index.clear();
    expect(index.knows(1, { version: 2, answers: 0 })).toBe(false);
  });

  test('[S9] forgets the game that was used longest ago when there are too many receipts, never the one in hand', () => {
    const index = new ReceiptIndex(10);
    const extent = { version: 1, answers: 0 };
    for (const game of [1, 2]) {
      index.begin(game);
      index.add(game, [1, 2, 3, 4], row(game), extent);
    }
    expect(index.knows(1, extent)).toBe(true);
    index.begin(3);
    index.add(3, [1, 2, 3, 4], row(3), extent);
    expect([1, 2, 3].map((game) => index.knows(game, extent))).toEqual([true, false, true]);
    index.begin(4);
    index.add(
      4,
      Array.from({ length: 30 }, (_, key) => key),
      row(4),
      extent,
    );
    expect([1, 3, 4].map((game) => index.knows(game, extent))).toEqual([false, false, true]);
    index.begin(5);
    index.add(5, [1], row(5), extent);
    expect(index.knows(4, extent)).toBe(false);
    index.add(5, [2, 3, 4, 5, 6], row(6), extent);
    expect(index.find(5, 6)).toEqual([row(6)]);
  });
});

test('a digest is a whole number that depends on every character, and on which part it is of', () => {
  const part = fc.stringMatching(/^[A-Za-z0-9_-]{0,64}$/);
  fc.assert(
    fc.property(part, part, part, (actor, correlationId, other) => {
      const digest = keyDigest(actor, correlationId);
      expect(Number.isSafeInteger(digest)).toBe(true);
      expect(digest >= 0).toBe(true);
      expect(keyDigest(actor, other) === digest).toBe(other === correlationId);
    }),
  );
  const digests = Array.from({ length: 100_000 }, (_, index) => keyDigest('player', `command-${index}`));
  expect(new Set(digests).size).toBe(digests.length);
});

test('a place tells game and number, in the order of both', () => {
  const number = fc.nat({ max: 268_435_455 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), number, number, (game, first, second) => {
      expect(numberOf(placeOf(game, first))).toBe(first);
      expect(placeOf(game, first) < placeOf(game, second)).toBe(first < second);
      expect(placeOf(game, first) < endOf(game)).toBe(true);
      expect(placeOf(game + 1, 0)).toBe(endOf(game));
      expect(Number.isSafeInteger(endOf(game))).toBe(true);
    }),
  );
  expect(() => placeOf(1, 268_435_456)).toThrow('full');
});
