import { expect, test } from 'vitest';
import { ReadBy } from './read-by.ts';

test('[D4] a node has read a version since it told it, or a later one, and another life of it has not', () => {
  const readBy = new ReadBy();
  readBy.told('node1.1', 5, 100);
  readBy.told('node1.1', 7, 200);
  readBy.told('node1.1', 6, 300);
  expect([5, 6, 7].map((version) => readBy.sinceUs('node1.1', version))).toEqual([100, 200, 200]);
  expect(readBy.sinceUs('node1.1', 8)).toBe(Number.POSITIVE_INFINITY);
  expect(readBy.sinceUs('node1.2', 5)).toBe(Number.POSITIVE_INFINITY);
});
