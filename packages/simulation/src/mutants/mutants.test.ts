import { describe, expect, test } from 'vitest';
import { readDocument } from '../platform/document.ts';
import type { MutantVerdict } from '../platform/mutant-worker.ts';
import { runMutants, runTrials } from '../platform/run-mutants.ts';
import { sourceOf } from '../platform/source-files.ts';
import { mutantRows, withMutantTable } from '../report/mutant-document.ts';
import { mutantTable } from '../report/mutant-table.ts';
import { playJob } from '../run/play-seed.ts';
import { equivalentMutants } from './equivalent-mutants.ts';
import { plantIn } from './mutant.ts';
import { mutantById, mutants } from './mutants.ts';

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

describe('with a bug in place', { timeout: 600_000 }, () => {
  const verdicts: MutantVerdict[] = [];

  test('[R1] [R2] [R3] [R4] [R5] every one is caught within its number of seeds', async () => {
    verdicts.push(...(await runMutants(mutants, 2, () => undefined)));
    process.stdout.write(`${mutantTable(mutants, verdicts)}\n`);
    expect(verdicts.filter(({ fault }) => fault !== null)).toEqual([]);
    expect(verdicts.filter(({ caught }) => caught === null).map(({ id }) => id)).toEqual([]);
    expect(verdicts).toHaveLength(mutants.length);
  });

  test('docs/simulation.md says which rule caught it, and in which seed', () => {
    const written = mutantRows(withMutantTable(readDocument(), mutantTable(mutants, verdicts)));
    expect(mutantRows(readDocument())).toEqual(written);
  });

  test('it is the bug that is caught: without it the very same seed passes', async () => {
    for (const { id, caught } of verdicts) {
      const { profile, isTwin = false } = mutantById(id);
      const { failure } = await playJob({ profile, seed: caught?.seed ?? 1 }, isTwin);
      expect(failure, id).toBeNull();
    }
  });

  test.each(equivalentMutants)('$id changes nothing that anybody can notice', async (mutant) => {
    const seeds = { from: 1, within: 25, isTwin: false };
    const trials = (['swarm', 'raceOfVotesAndReveal'] as const).map((profile) => ({
      planting: mutant,
      profile,
      ...seeds,
    }));
    const equal = await runTrials(trials, 2);
    expect(equal.map(({ caught, fault }) => [caught, fault])).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});
