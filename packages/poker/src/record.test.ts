import { describe, expect, test } from 'vitest';
import { byCodeUnit, own, withEntry, withoutEntry } from './record.ts';

const awkward = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

describe('records by ids that somebody else chose', () => {
  test.each(awkward)('[L5] %s is no entry until it is set, and then one like any other', (id) => {
    const empty: { readonly [id: string]: number } = {};
    expect(own(empty, id)).toBeUndefined();
    const one = withEntry(empty, id, 1);
    expect(own(one, id)).toBe(1);
    expect(Object.keys(one)).toEqual([id]);
    expect(Object.getPrototypeOf(one)).toBe(Object.prototype);
    expect(own(JSON.parse(JSON.stringify(one)) as typeof one, id)).toBe(1);
    expect(Object.keys(withoutEntry(withEntry(one, 'other', 2), id))).toEqual(['other']);
  });

  test('[L1] sets and drops in a copy', () => {
    const before = withEntry({ a: 1 }, 'b', 2);
    expect(withEntry(before, 'a', 3)).toEqual({ a: 3, b: 2 });
    expect(withoutEntry(before, 'a')).toEqual({ b: 2 });
    expect(withoutEntry(before, 'c')).toEqual({ a: 1, b: 2 });
    expect(before).toEqual({ a: 1, b: 2 });
  });

  test('[L1] the order of ids is that of their code units, in every locale', () => {
    expect(['b', 'ä', 'B', 'a', '10', '9', 'a'].toSorted(byCodeUnit)).toEqual(['10', '9', 'B', 'a', 'a', 'b', 'ä']);
  });
});
