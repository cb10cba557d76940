import { expect, test } from 'vitest';
import { Deadlines } from './deadlines.ts';

function setUp() {
  const deadlines = new Deadlines();
  const expired: string[] = [];
  const add = (name: string, expiresAt: number) => {
    const deadline = { expiresAt, expire: () => expired.push(name) };
    deadlines.add(deadline);
    return deadline;
  };
  return { deadlines, expired, add };
}

test('what is late expires once, the oldest first, and what was finished does not', () => {
  const { deadlines, expired, add } = setUp();
  const [first, second] = [add('first', 10), add('second', 20), add('third', 30), add('fourth', 40)];
  expect(deadlines.finish(second)).toBe(true);
  deadlines.sweep(9);
  expect(expired).toEqual([]);
  deadlines.sweep(30);
  deadlines.sweep(30);
  expect(expired).toEqual(['first', 'third']);
  expect(deadlines.finish(first)).toBe(false);
  expect(deadlines.size).toBe(1);
});

test('after a jump back of the clock what waits is due as late as before, and nothing behind it waits longer', () => {
  const { deadlines, expired, add } = setUp();
  const old = add('old', 100_020);
  add('second', 100_030);
  deadlines.sweep(100_010);
  add('new', 5_030);
  expect(expired).toEqual([]);
  deadlines.sweep(5_005);
  expect(expired).toEqual([]);
  deadlines.sweep(5_015);
  expect(expired).toEqual(['old']);
  deadlines.sweep(5_030);
  expect(expired).toEqual(['old', 'second', 'new']);
  expect(deadlines.finish(old)).toBe(false);
});

test('a deadline from just after a jump back that is taken for an older one comes early, but not at once', () => {
  const { deadlines, expired, add } = setUp();
  deadlines.sweep(100);
  add('new', 120);
  deadlines.sweep(90);
  expect(expired).toEqual([]);
  deadlines.sweep(110);
  expect(expired).toEqual(['new']);
});
