import { expect, test, vi } from 'vitest';
import type { LogWindow, Standing } from './catch-up.ts';
import { isDeltaSmaller, SMALL_DELTA_BYTES, standingOf } from './catch-up.ts';

/** A log at 100, of which all behind 60 is at hand; the hash at version 77 is `hash-77...`. */
const log: LogWindow = {
  gameVersion: 100,
  floor: 60,
  hashAt: (version) => (version >= 60 && version <= 100 ? `hash-${version}`.padEnd(43, '-') : undefined),
};
const headAt = (version: number) => `hash-${version}`.padEnd(16, '-');

const cases: readonly [number, string, Standing][] = [
  [100, headAt(100), 'delta'],
  [77, headAt(77), 'delta'],
  [60, headAt(60), 'delta'],
  [59, headAt(59), 'older'],
  [50, headAt(50), 'older'],
  [49, headAt(49), 'snapshot'],
  [1, headAt(1), 'snapshot'],
  [0, headAt(0), 'snapshot'],
  [-5, '', 'snapshot'],
  [77.5, headAt(77), 'snapshot'],
  [Number.NaN, '', 'snapshot'],
  [101, headAt(101), 'ahead'],
];

test.each(cases)('[W4] [R5] at version %d with head %s: %s', (gameVersion, head, standing) => {
  expect(standingOf({ gameVersion, head }, log, 50)).toBe(standing);
});

test('[W4] another head is another log, at whatever version', () => {
  expect(standingOf({ gameVersion: 100, head: headAt(99) }, log, 50)).toBe('snapshot');
  expect(standingOf({ gameVersion: 77, head: '' }, log, 50)).toBe('snapshot');
  expect(standingOf({ gameVersion: 60, head: headAt(60).slice(0, 15) }, log, 50)).toBe('snapshot');
});

test('[W4] without a position there is nothing to resume', () => {
  expect(standingOf(null, log, 50)).toBe('snapshot');
});

test('[W8] the smaller of delta and snapshot is taken', () => {
  expect(isDeltaSmaller(5_000, () => 5_001)).toBe(true);
  expect(isDeltaSmaller(5_000, () => 5_000)).toBe(true);
  expect(isDeltaSmaller(5_000, () => 4_999)).toBe(false);
});

test('[W8] a small delta is not worth encoding a snapshot for', () => {
  const snapshotBytes = vi.fn(() => 1);
  expect(isDeltaSmaller(SMALL_DELTA_BYTES, snapshotBytes)).toBe(true);
  expect(snapshotBytes).not.toHaveBeenCalled();
});
