import { describe, expect, test } from 'vitest';
import { Faults } from './faults.ts';
import { Random } from './random.ts';

describe('faults', () => {
  test('strike as often as their rate says, and are counted', () => {
    const faults = new Faults({ linkSlow: 0.25 }, new Random('faults'));
    const strikes = Array.from({ length: 4_000 }, () => faults.strikes('linkSlow')).filter(Boolean).length;
    expect(Math.abs(strikes - 1_000)).toBeLessThan(120);
    expect(faults.counts).toEqual({ linkSlow: strikes });
    expect(faults.total).toBe(strikes);
  });

  test('a kind that is switched off never strikes, and none does once all is healed', () => {
    const faults = new Faults({ linkSlow: 1 }, new Random('faults'));
    expect(faults.strikes('storeZombie')).toBe(false);
    expect(faults.strikes('linkSlow')).toBe(true);
    faults.isHealed = true;
    expect(faults.strikes('linkSlow')).toBe(false);
  });

  test('without one kind all others strike at the very same calls', () => {
    const both = new Faults({ linkSlow: 0.5, ringLost: 0.5 }, new Random('faults'));
    const one = new Faults({ ringLost: 0.5 }, new Random('faults'));
    const rings = (faults: Faults): readonly boolean[] =>
      Array.from({ length: 100 }, () => {
        faults.strikes('linkSlow');
        return faults.strikes('ringLost');
      });
    expect(rings(one)).toEqual(rings(both));
  });
});
