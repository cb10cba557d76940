import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { retryAfterMs, retryDelayMs } from './retry-delay.ts';

const HOUR_MS = 3_600_000;
const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('[O8] a pause before another attempt', () => {
  test('is below 5 s doubled with each failure, never over an hour, and spread over all of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), unit, (failures, random) => {
        const most = Math.min(HOUR_MS, 5_000 * 2 ** (failures - 1));
        const pause = retryDelayMs(failures, random);
        expect(pause).toBe(Math.round(most * random));
        expect(pause).toBeLessThanOrEqual(HOUR_MS);
      }),
    );
  });

  test('is at least what the receiver asked for, up to an hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), unit, fc.nat(10 * HOUR_MS), (failures, random, askedMs) => {
        const pause = retryDelayMs(failures, random, askedMs);
        expect(pause).toBeGreaterThanOrEqual(Math.min(askedMs, HOUR_MS));
        expect(pause).toBeLessThanOrEqual(HOUR_MS);
      }),
    );
  });
});

test.each([
  ['120', 120_000],
  ['Thu, 01 Jan 1970 00:01:40 GMT', 90_000],
  ['Thu, 01 Jan 1970 00:00:01 GMT', 0],
  ['soon', null],
  ['-5', null],
  [undefined, null],
])('[O8] Retry-After %s at ten seconds past is %s ms', (header, expected) => {
  expect(retryAfterMs(header, 10_000)).toBe(expected);
});
