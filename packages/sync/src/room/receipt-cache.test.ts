import { expect, test } from 'vitest';
import type { Outcome } from '../seams/event-store.ts';
import { ReceiptCache, receiptKey } from './receipt-cache.ts';

const outcome = (gameVersion: number): Outcome => ({ status: 'accepted', gameVersion });

test('[S9] keeps the last outcomes, and no more than it may', () => {
  const cache = new ReceiptCache(3);
  for (let version = 1; version <= 5; version += 1) cache.remember(`key-${version}`, outcome(version));
  expect([1, 2, 3, 4, 5].map((version) => cache.get(`key-${version}`)?.gameVersion)).toEqual([
    undefined,
    undefined,
    3,
    4,
    5,
  ]);
});

test('[S9] one that is remembered again counts as new', () => {
  const cache = new ReceiptCache(2);
  cache.remember('a', outcome(1));
  cache.remember('b', outcome(2));
  cache.remember('a', outcome(1));
  cache.remember('c', outcome(3));
  expect([cache.get('a'), cache.get('b'), cache.get('c')].map((found) => found !== undefined)).toEqual([
    true,
    false,
    true,
  ]);
});

test('[S9] may be switched off: the store remembers', () => {
  const cache = new ReceiptCache(0);
  cache.remember('a', outcome(1));
  expect(cache.get('a')).toBeUndefined();
});

test('[W5] a command is known by its id within its player', () => {
  const keys = [receiptKey('ana', 'x'), receiptKey('ben', 'x'), receiptKey(null, 'x'), receiptKey('ana', 'y')];
  expect(new Set(keys).size).toBe(4);
});
