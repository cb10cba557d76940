import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Latencies } from './latencies.ts';

test('a percentile is within 5 % and its rounding (or a millisecond) of the sorted list’s, whatever was measured', () => {
  const share = fc.double({ min: 0.01, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1 }), share, (measured, of) => {
      const latencies = new Latencies();
      for (const ms of measured) latencies.add(ms);
      const sorted = measured.toSorted((one, other) => one - other);
      const exact = sorted[Math.ceil(sorted.length * of) - 1] ?? 0;
      const found = latencies.percentile(of) ?? Number.NaN;
      expect(Math.abs(found - exact)).toBeLessThanOrEqual(Math.max(1, exact * 0.05 + 0.5) + 1e-6);
    }),
  );
});

test('without anything measured there is no percentile', () => {
  expect(new Latencies().percentile(0.5)).toBeNull();
});
