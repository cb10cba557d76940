import { describe, expect, test } from 'vitest';
import { hashOf, Random } from './random.ts';

function draws(random: Random, count = 20): readonly number[] {
  return Array.from({ length: count }, () => random.bits());
}

describe('seeded random', () => {
  test('draws the same from the same path, and something else from another', () => {
    expect(draws(new Random('seed 1'))).toEqual(draws(new Random('seed 1')));
    expect(draws(new Random('seed 1'))).not.toEqual(draws(new Random('seed 2')));
  });

  test('a fork depends on its name alone, not on how much its parent has drawn', () => {
    const fresh = new Random('seed 1').fork('links');
    const parent = new Random('seed 1');
    draws(parent, 1_000);
    expect(draws(parent.fork('links'))).toEqual(draws(fresh));
    expect(draws(parent.fork('people'))).not.toEqual(draws(new Random('seed 1').fork('links')));
  });

  test('spreads evenly: every bucket of sixteen gets its share', () => {
    const random = new Random('spread');
    const buckets = Array.from({ length: 16 }, () => 0);
    for (let draw = 0; draw < 16_000; draw += 1) {
      const bucket = Math.floor(random.unit() * 16);
      buckets[bucket] = (buckets[bucket] ?? 0) + 1;
    }
    for (const count of buckets) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });

  test('near names lie far apart: their first draws have nothing in common', () => {
    const firsts = new Set(Array.from({ length: 2_000 }, (_, index) => new Random(`seed ${index}`).bits()));
    expect(firsts.size).toBe(2_000);
  });

  test('integers stay within their bounds, and reach both', () => {
    const random = new Random('integers');
    const seen = new Set(Array.from({ length: 500 }, () => random.int(3, 7)));
    expect([...seen].toSorted((left, right) => left - right)).toEqual([3, 4, 5, 6, 7]);
  });

  test('picks by weight: what weighs nothing is never picked', () => {
    const random = new Random('weights');
    const counts = { much: 0, little: 0, nothing: 0 };
    for (let draw = 0; draw < 2_000; draw += 1) counts[random.weighted({ much: 9, little: 1, nothing: 0 })] += 1;
    expect(counts.nothing).toBe(0);
    expect(counts.much).toBeGreaterThan(counts.little * 5);
    expect(() => random.weighted({ nothing: 0 })).toThrow('no weight above zero');
    expect(() => random.pick([])).toThrow('nothing to pick');
  });

  test('gaps have their mean, and an end', () => {
    const random = new Random('gaps');
    const gaps = Array.from({ length: 5_000 }, () => random.gap(10));
    expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toBeCloseTo(10, 0);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(80);
  });

  test('ids are of the protocol’s alphabet, long enough, and each one new', () => {
    const random = new Random('ids');
    const ids = Array.from({ length: 1_000 }, () => random.id());
    expect(new Set(ids).size).toBe(1_000);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{15}$/);
  });

  test('the hash tells apart what differs in one character or in order', () => {
    expect(new Set(['ab', 'ba', 'a', 'b', ''].map((text) => hashOf(text))).size).toBe(5);
  });
});
