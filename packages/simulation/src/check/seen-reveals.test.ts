import { beforeEach, expect, test } from 'vitest';
import { SeenReveals } from './seen-reveals.ts';
import { SmallLog } from './small-log.ts';

const life = 'node1.1';
let small: SmallLog;
let reveals: SeenReveals;

beforeEach(() => {
  small = new SmallLog();
  reveals = new SeenReveals(small.book);
});

function overlooked(gameVersion = 5, ...there: readonly string[]): string | null {
  return reveals.overlooked(gameVersion, (_life, playerId) => there.includes(playerId));
}

test('[W16] the last version that somebody has told is what they have', () => {
  expect(reveals.receivedBy(life, 'bo')).toBe(0);
  reveals.received({ life, playerId: 'bo' }, 5);
  reveals.received({ life, playerId: 'bo' }, 4);
  expect(reveals.receivedBy(life, 'bo')).toBe(5);
  expect(reveals.receivedBy('node2.1', 'bo')).toBe(0);
});

test('[W16] who has told that they have a reveal, and is not said to have seen it, is overlooked', () => {
  reveals.received({ life, playerId: 'ana' }, 5);
  reveals.received({ life, playerId: 'bo' }, 6);
  reveals.told(life, { gameVersion: 5, seenBy: ['ana'] });
  expect(overlooked(5, 'ana', 'bo')).toBe('node1.1 bo');
  reveals.told(life, { gameVersion: 5, seenBy: ['ana', 'bo'] });
  expect(overlooked(5, 'ana', 'bo')).toBeNull();
});

test('[W16] who has not told it, or has come later, is not; nor is anybody where nobody who leads is there, or of another reveal', () => {
  reveals.told(life, { gameVersion: 5, seenBy: [] });
  reveals.received({ life, playerId: 'bo' }, 4);
  expect(overlooked(5, 'ana', 'bo')).toBeNull();
  reveals.received({ life, playerId: 'bo' }, 5);
  expect(overlooked(5, 'ana')).toBeNull();
  expect(overlooked(5, 'bo')).toBeNull();
  expect(overlooked(4, 'ana', 'bo')).toBeNull();
});

test('[W16] who leads only since then has not been told, and nobody is overlooked for it', () => {
  reveals.received({ life, playerId: 'bo' }, 5);
  reveals.told(life, { gameVersion: 5, seenBy: [] });
  small.add('ana', { type: 'promoteFacilitator', playerId: 'bo' });
  expect(overlooked(5, 'bo')).toBeNull();
  expect(overlooked(6, 'bo')).toBeNull();
  reveals.told(life, { gameVersion: 6, seenBy: [] });
  reveals.received({ life, playerId: 'bo' }, 6);
  expect(overlooked(6, 'bo')).toBe('node1.1 bo');
});
