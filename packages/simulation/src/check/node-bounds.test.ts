import { expect, test } from 'vitest';
import { Latch } from '../world/latch.ts';
import { checkBounds } from './node-bounds.ts';

function objection(mailbox: number, cachedBytes: number): string | undefined {
  const latch = new Latch(() => 0);
  checkBounds(latch, 'node1', { mailbox: 2, cachedBytes: 100 }, { mailbox, cachedBytes });
  return latch.failure?.message;
}

test('[S9] a queue and kept versions stay within their bounds', () => {
  expect(objection(6, 100)).toBeUndefined();
  expect(objection(7, 100)).toBe('node1 holds 7 commands, 2 are allowed');
  expect(objection(0, 101)).toBe('node1 keeps 101 bytes of versions, 100 are allowed');
});
