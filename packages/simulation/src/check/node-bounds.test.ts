import type { RegistryStats } from '@planning-poker/sync';
import { expect, test } from 'vitest';
import { Latch } from '../world/latch.ts';
import { checkBounds } from './node-bounds.ts';

const heldOpen = { games: 1, connections: 3 };
const limits = { mailbox: 2, cachedVersions: 5, cachedBytes: 100, receiptsCached: 4 };
const most: RegistryStats = {
  rooms: 1,
  sessions: 3,
  mailbox: 6,
  cachedVersions: 5,
  cachedBytes: 100,
  cachedReceipts: 4,
};

function objection(stats: RegistryStats): string | undefined {
  const latch = new Latch(() => 0);
  checkBounds(latch, 'node1', heldOpen, limits, stats);
  return latch.failure?.message;
}

test('[S9] all that a node holds stays within its bound', () => {
  expect(objection(most)).toBeUndefined();
  for (const what of Object.keys(most) as (keyof RegistryStats)[]) {
    const tooMany = most[what] + 1;
    expect(objection({ ...most, [what]: tooMany })).toBe(`node1 holds ${tooMany} ${what}, ${most[what]} are allowed`);
  }
});
