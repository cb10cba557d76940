import { describe, expect, test } from 'vitest';
import { failureText } from '../report/failure-text.ts';
import { playJob } from './play-seed.ts';
import { regressions } from './regressions.ts';

/** Every bug that the simulation has found: the seed that finds it now, should it come back (its mutant is that bug). */
describe('a seed that failed once holds now', () => {
  test.each(regressions)('[$rule] $was (seed $seed of $profile)', { timeout: 60_000 }, async ({ profile, seed }) => {
    const result = await playJob({ profile, seed }, true);
    expect(failureText(result)).toContain('passes');
  });
});
