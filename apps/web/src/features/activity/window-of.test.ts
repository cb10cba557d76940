import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkLength, windowOf } from './window-of.ts';

const lengths = fc.nat({ max: 5_000 });

describe('windowOf', () => {
  it('[U40] holds the place that matters and some around it, and never draws a long list whole', () => {
    fc.assert(
      fc.property(lengths, lengths, (length, wish) => {
        const place = Math.min(wish, Math.max(0, length - 1));
        const { from, to } = windowOf(length, place, 0, 0);
        expect(from).toBeLessThanOrEqual(Math.max(0, place - chunkLength));
        expect(to).toBeGreaterThanOrEqual(Math.min(length, place + chunkLength));
        expect(to - from).toBeLessThanOrEqual(3 * chunkLength);
      }),
    );
  });

  it('[U40] grows to both ends, as far as they are asked for', () => {
    expect(windowOf(3_000, 2_999, 0, 0)).toEqual({ from: 2_800, to: 3_000 });
    expect(windowOf(3_000, 2_999, 2, 0)).toEqual({ from: 2_600, to: 3_000 });
    expect(windowOf(3_000, 0, 0, 1)).toEqual({ from: 0, to: 300 });
    expect(windowOf(0, 0, 5, 5)).toEqual({ from: 0, to: 0 });
  });
});
