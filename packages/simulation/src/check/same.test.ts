import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSameness, firstDifference } from './same.ts';

test('is deep equality of JSON, as a slow one finds it', () => {
  const same = createSameness();
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (left, right) => {
      expect(same(left, structuredClone(left))).toBe(true);
      expect(same(left, right)).toBe(JSON.stringify(sorted(left)) === JSON.stringify(sorted(right)));
    }),
  );
});

test('finds a change that lies deep in what is otherwise shared', () => {
  const same = createSameness();
  const shared = { votes: { ana: { card: '5' } } };
  const state = { stories: [shared, { votes: {} }] };
  expect(same(state, structuredClone(state))).toBe(true);
  expect(same({ ...state, more: undefined }, state)).toBe(false);
  expect(same({ stories: [shared, { votes: { bo: {} } }] }, structuredClone(state))).toBe(false);
});

test('says where two values part', () => {
  expect(firstDifference({ a: [{ b: 1 }] }, { a: [{ b: 2 }] })).toBe('a.0.b: 1 is not 2');
  expect(firstDifference({ a: 1 }, { a: 1, b: 2 })).toBe('b: undefined is not 2');
  expect(firstDifference([1], [1])).toBeNull();
});

/** With the keys of every object in order, and -0 as JSON has it. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : value;
  const fields = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(fields.map(([key, field]) => [key, sorted(field)]));
}
