import { expect, test } from 'vitest';
import type { TallyEvent } from '../testing/tally.ts';
import { added, encodeAll } from '../testing/versions.ts';
import { VersionCache } from './version-cache.ts';

const roomy = { cachedVersions: 1_000, cachedBytes: 1_000_000, cachedForMs: 1_000 };
const log = encodeAll(Array.from({ length: 300 }, (_, index) => added(index)));

function cacheOf(limits: Partial<typeof roomy>, ...frames: readonly number[]): VersionCache<string, TallyEvent> {
  const cache = new VersionCache<string, TallyEvent>({ ...roomy, ...limits }, 0, 'start');
  let from = 0;
  for (const to of frames) {
    cache.push(log.slice(from, to), `state at ${to}`, to);
    from = to;
  }
  return cache;
}

test('[W4] gives versions and hashes from its floor to its top', () => {
  const cache = cacheOf({}, 3, 10);
  expect(cache.range(0, 10)).toEqual(log.slice(0, 10));
  expect(cache.range(4, 6)).toEqual(log.slice(4, 6));
  expect(cache.range(10, 10)).toEqual([]);
  expect(cache.range(0, 11)).toBeNull();
  expect(cache.range(7, 3)).toBeNull();
  expect(cache.hashAt(0)).toBe('start');
  expect(cache.hashAt(7)).toBe(log[6]?.hash);
  expect(cache.hashAt(11)).toBeUndefined();
  expect(cache.hashAt(-1)).toBeUndefined();
});

test('[S9] keeps no more versions than it may, and still knows the hash before the first', () => {
  const cache = cacheOf({ cachedVersions: 4 }, 3, 10);
  expect(cache.floor).toBe(6);
  expect(cache.range(6, 10)).toEqual(log.slice(6, 10));
  expect(cache.range(5, 10)).toBeNull();
  expect(cache.hashAt(6)).toBe(log[5]?.hash);
  expect(cache.hashAt(5)).toBeUndefined();
});

test('[S9] keeps no more bytes than it may', () => {
  const each = log[0]?.bytes ?? 0;
  const cache = cacheOf({ cachedBytes: each * 5 }, 100);
  expect(cache.bytes).toBeLessThanOrEqual(each * 5);
  expect(cache.floor).toBeGreaterThanOrEqual(95);
  expect(cache.range(cache.floor, 100)).not.toBeNull();
});

test('[S9] lets go of what is too old', () => {
  const cache = cacheOf({}, 10, 20);
  cache.evict(1_015);
  expect(cache.floor).toBe(10);
  cache.evict(1_021);
  expect(cache.floor).toBe(20);
  expect(cache.bytes).toBe(0);
  expect(cache.hashAt(20)).toBe(log[19]?.hash);
  expect(cache.range(20, 20)).toEqual([]);
});

test('[R2] refuses a version that does not follow', () => {
  const cache = cacheOf({}, 5);
  expect(() => cache.push(log.slice(6, 8), 'hole', 0)).toThrow('R2');
  expect(() => cache.push(log.slice(4, 8), 'twice', 0)).toThrow('R2');
});

test('[W8] knows the bytes between two versions, also after letting go', () => {
  const cache = cacheOf({ cachedVersions: 50 }, 60, 100);
  const sum = (after: number, to: number) => log.slice(after, to).reduce((bytes, version) => bytes + version.bytes, 0);
  expect(cache.bytesBetween(50, 100)).toBe(sum(50, 100));
  expect(cache.bytesBetween(70, 71)).toBe(sum(70, 71));
  expect(cache.bytesBetween(70, 70)).toBe(0);
  expect(cache.bytesBetween(49, 100)).toBeNull();
});

test('[W7] remembers where frames ended', () => {
  const cache = cacheOf({}, 3, 4, 10);
  expect(cache.frameEnds(0)).toEqual([3, 4, 10]);
  expect(cache.frameEnds(3)).toEqual([4, 10]);
  expect(cache.frameEnds(10)).toEqual([]);
});

test('[S8] keeps a state now and then, and gives the latest up to a version', () => {
  const cache = cacheOf({}, 10, 40, 50, 90);
  expect(cache.checkpoint(300)).toEqual({ version: 90, state: 'state at 90' });
  expect(cache.checkpoint(89)).toEqual({ version: 40, state: 'state at 40' });
  expect(cache.checkpoint(40)).toEqual({ version: 40, state: 'state at 40' });
  expect(cache.checkpoint(39)).toBeNull();
});
