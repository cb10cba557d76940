import { describe, expect, test } from 'vitest';
import { mutantById } from '../mutants/mutants.ts';
import { runTrials } from '../platform/run-mutants.ts';
import { failureText } from '../report/failure-text.ts';
import { playJob } from './play-seed.ts';
import { regressions } from './regressions.ts';

/** Every bug that the simulation has found. */
const withMutant = regressions.filter(({ mutant }) => mutant !== null);

describe('a seed that failed once holds now', () => {
  test.each(regressions)('[$rule] $was (seed $seed of $profile)', { timeout: 60_000 }, async ({ profile, seed }) => {
    const result = await playJob({ profile, seed }, true);
    expect(failureText(result)).toContain('passes');
  });
});

describe('with its bug planted again it fails', { timeout: 120_000 }, () => {
  test.each(withMutant)('$mutant (seed $seed of $profile)', async ({ profile, seed, mutant }) => {
    const trial = { planting: mutantById(mutant ?? ''), profile, from: seed, within: 1, isTwin: true };
    const [verdict] = await runTrials([trial], 1);
    expect(verdict).toMatchObject({ caught: { seed }, fault: null });
  });
});
