import { expect, test } from 'vitest';
import { Deadlines } from './deadlines.ts';

test('what is late expires once, the oldest first, and what was finished does not', () => {
  const deadlines = new Deadlines();
  const expired: string[] = [];
  const add = (name: string, expiresAt: number) => {
    const deadline = { expiresAt, expire: () => expired.push(name) };
    deadlines.add(deadline);
    return deadline;
  };
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
