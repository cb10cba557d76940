import type { Timer } from '@planning-poker/poker';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockText, secondsIn, timeLeftMs } from './countdown.ts';

const minute: Timer = { startedAt: 1_000_000, endsAt: 1_060_000, pausedRemainingMs: null };

describe('timeLeftMs', () => {
  it('[U32] goes by the server’s clock', () => {
    expect(timeLeftMs(minute, 1_020_500)).toBe(39_500);
  });

  it('[U32] stands still while the timer is paused', () => {
    expect(timeLeftMs({ ...minute, pausedRemainingMs: 12_300 }, 9e9)).toBe(12_300);
  });

  it('[U32] is never less than nothing and never more than the whole', () => {
    fc.assert(
      fc.property(fc.integer(), (now) => {
        const left = timeLeftMs(minute, now);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThanOrEqual(60_000);
      }),
    );
  });
});

describe('clockText', () => {
  it.each([
    [0, '0:00'],
    [1, '0:01'],
    [1_001, '0:02'],
    [59_999, '1:00'],
    [85_000, '1:25'],
    [3_600_000, '1:00:00'],
    [86_400_000, '24:00:00'],
  ])('writes %i ms as %s', (leftMs, text) => {
    expect(clockText(secondsIn(leftMs))).toBe(text);
  });
});
