import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AddressCounts } from './address-counts.ts';

test('[S9] each address has what was added for it and not removed again, never less than nothing', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean()), { maxLength: 100 });
  fc.assert(
    fc.property(steps, (taken) => {
      const counts = new AddressCounts();
      const expected: { [address: string]: number } = { a: 0, b: 0, c: 0 };
      for (const [address, isAdded] of taken) {
        if (isAdded) counts.add(address);
        else counts.remove(address);
        expected[address] = Math.max(0, (expected[address] ?? 0) + (isAdded ? 1 : -1));
      }
      for (const [address, count] of Object.entries(expected)) expect(counts.of(address)).toBe(count);
    }),
  );
});
