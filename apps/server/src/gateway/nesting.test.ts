import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNestedDeeperThan } from './nesting.ts';

function depthOf(value: unknown): number {
  return typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
}

test('[W10] JSON is as deep as its value, whatever brackets, quotes and backslashes its strings hold', () => {
  const strings = fc.oneof(fc.string(), fc.stringMatching(/^[[\]{}"\\]*$/));
  const values = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, strings, fc.array(tie('value')), fc.dictionary(strings, tie('value'))),
  })).value;
  fc.assert(
    fc.property(values, (value) => {
      const depth = depthOf(value);
      const json = JSON.stringify(value);
      expect(isNestedDeeperThan(depth, json)).toBe(false);
      expect(isNestedDeeperThan(depth - 1, json)).toBe(depth > 0);
    }),
  );
});

test.each(['"', '"\\', '[["', ''])('text that ends too soon (%j) is not an endless loop', (text) => {
  expect(isNestedDeeperThan(5, text)).toBe(false);
});
