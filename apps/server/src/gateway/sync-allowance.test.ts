import { describe, expect, test } from 'vitest';
import { SyncAllowance } from './sync-allowance.ts';

describe('what may be asked for again', () => {
  test('[S9] a large game at once, then at the pace of its size', () => {
    const allowance = new SyncAllowance();
    const ask = (now: number): boolean => {
      if (!allowance.mayAsk(now)) return false;
      allowance.answered(20_000_000, now);
      return true;
    };
    expect([1_000, 1_001, 15_000, 16_001, 16_002].map(ask)).toEqual([true, false, false, true, false]);
  });

  test('[S9] a usual one as often as the rate of messages lets it', () => {
    const allowance = new SyncAllowance();
    for (let now = 0; now < 10_000; now += 5) {
      expect(allowance.mayAsk(now)).toBe(true);
      allowance.answered(5_000, now);
    }
  });

  test('[S9] whatever the clock does: after a jump back the pace is the same, and nothing is given', () => {
    const allowance = new SyncAllowance();
    const ask = (now: number): boolean => {
      if (!allowance.mayAsk(now)) return false;
      allowance.answered(20_000_000, now);
      return true;
    };
    expect([100_000, 40_000, 54_999, 55_000, 55_001].map(ask)).toEqual([true, false, false, true, false]);
  });
});
