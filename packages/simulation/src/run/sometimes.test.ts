import { expect, test } from 'vitest';
import { faultKinds } from '../world/faults.ts';
import { neverMet, sometimes } from './sometimes.ts';

const all = Object.fromEntries(Object.keys(sometimes).map((name) => [name, 1]));
const faults = Object.fromEntries(Object.keys(faultKinds).map((kind) => [kind, 1]));

test('a set of runs that met everything misses nothing', () => {
  expect(neverMet(all, faults, true)).toEqual([]);
});

test('names what was never met: a path of the engine, or a fault that never struck', () => {
  const { rollback: _, ...others } = all;
  const { storeZombie: __, ...otherFaults } = faults;
  expect(neverMet(others, otherFaults, true)).toEqual(['rollback', 'fault storeZombie']);
  expect(neverMet({ ...all, rollback: 0 }, faults, true)).toEqual(['rollback']);
});
