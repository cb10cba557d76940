import { describe, expect, test } from 'vitest';
import { runMutants } from '../platform/run-mutants.ts';
import { sourceOf } from '../platform/source-files.ts';
import { mutantTable } from '../report/mutant-table.ts';
import { equivalentMutants } from './equivalent-mutants.ts';
import { plantIn } from './mutant.ts';
import { mutants } from './mutants.ts';

describe('planted bugs', () => {
  test('there are at least twenty, each with a name of its own', () => {
    const ids = [...mutants, ...equivalentMutants].map((mutant) => mutant.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(mutants.length).toBeGreaterThanOrEqual(20);
  });

  test.each([...mutants, ...equivalentMutants])('$id has its place in the source, exactly once', (mutant) => {
    const source = sourceOf(mutant.file);
    expect(plantIn(source, mutant)).not.toBe(source);
  });

  test('a place that is gone, or there twice, is refused', () => {
    const [mutant] = mutants;
    if (mutant === undefined) throw new Error('there is no mutant');
    expect(() => plantIn('', mutant)).toThrow('is 0 times');
    expect(() => plantIn(mutant.find + mutant.find, mutant)).toThrow('is 2 times');
  });
});

test(
  '[R1] [R2] [R3] [R4] [R5] every planted bug is caught within its number of seeds',
  { timeout: 600_000 },
  async () => {
    const verdicts = await runMutants(mutants, 2, () => undefined);
    process.stdout.write(`${mutantTable(mutants, verdicts)}\n`);
    expect(verdicts.filter(({ fault }) => fault !== null)).toEqual([]);
    expect(verdicts.filter(({ caught }) => caught === null).map(({ id }) => id)).toEqual([]);
    expect(verdicts).toHaveLength(mutants.length);
  },
);
