import { describe, expect, it } from 'vitest';
import { jsonIssue } from './json-guard.ts';
import { limits } from './limits.ts';

function nested(levels: number): unknown {
  let value: unknown = 'leaf';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
}

function told(value: unknown): string | undefined {
  return jsonIssue(value)?.message;
}

describe('the look at JSON from a stranger', () => {
  it.each<[unknown]>([[null], [1], ['text'], [[]], [{}], [{ a: [{ b: null }] }], [Object.create(null)]])(
    '[W10] passes %j',
    (value) => {
      expect(jsonIssue(value)).toBeNull();
    },
  );

  it('[W10] passes what is exactly as deep as allowed, and stops one level below', () => {
    expect(jsonIssue(nested(limits.depth))).toBeNull();
    expect(told(nested(limits.depth + 1))).toBe('The message must not be nested deeper than 8 levels.');
  });

  it('[W10] passes a list of the most entries, and stops at one more', () => {
    expect(jsonIssue(Array.from({ length: limits.entries }, () => 0))).toBeNull();
    expect(told(Array.from({ length: limits.entries + 1 }, () => 0))).toContain('more than 2000 entries');
    expect(told(Object.assign([], { length: 4_000_000_000 }))).toContain('more than 2000 entries');
  });

  it('[W10] passes as many values as allowed in all, and stops at one more', () => {
    const rows = (count: number) => Array.from({ length: count }, () => Array.from({ length: 999 }, () => 0));
    expect(jsonIssue(rows(20))).toBeNull();
    expect(told([...rows(20), [0]])).toContain('more than 20000 values');
  });

  it('[W18] passes more values where more are expected, and stops at one more than those', () => {
    expect(jsonIssue([0, 0, 0], 3)).toBeNull();
    expect(jsonIssue([0, 0, 0, 0], 3)?.message).toContain('more than 3 values');
  });

  it('[W10] stops at a cycle, a name that reaches the prototype, and what is no JSON', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(told(cycle)).toContain('nested deeper');
    expect(told(JSON.parse('{"a": {"__proto__": 1}}'))).toContain('must not hold a field of that name');
    for (const value of [
      Buffer.from('x'),
      new ArrayBuffer(8),
      new Date(0),
      new Map(),
      /x/,
      new Error('no'),
      Object.create({ a: 1 }),
    ]) {
      expect(told({ value })).toBe('The message must be plain JSON.');
    }
  });

  it("passes a query parser's objects, whose prototype is an empty root", () => {
    const query = Object.assign(Object.create(Object.create(null) as object) as object, { from: '0' });
    expect(jsonIssue(query)).toBeNull();
  });
});
