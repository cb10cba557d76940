import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundScaleMs } from './round-scale.ts';

describe('roundScaleMs', () => {
  it.each([
    [0, 10_000],
    [9_000, 10_000],
    [31_000, 40_000],
    [61_000, 120_000],
    [791_000, 840_000],
    [1_500_000, 1_800_000],
    [15_000_000, 21_600_000],
  ])('[U46] is the next round length: %i ms under %i ms', (longestMs, scaleMs) => {
    expect(roundScaleMs(longestMs)).toBe(scaleMs);
  });

  it('[U46] is never below what it is for, and its half is whole seconds', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000_000 }), (longestMs) => {
        const scaleMs = roundScaleMs(longestMs);
        expect(scaleMs).toBeGreaterThanOrEqual(longestMs);
        expect(scaleMs % 2_000).toBe(0);
      }),
    );
  });
});
