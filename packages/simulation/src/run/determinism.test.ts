import { expect, test } from 'vitest';
import { play } from './phases.ts';
import { allProfiles, planOf } from './profiles.ts';

const SEEDS = 50;

test(
  `the same seed gives the same trace, byte for byte: ${SEEDS} seeds, twice each`,
  { timeout: 120_000 },
  async () => {
    const hashes = new Set<string>();
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const profile = allProfiles[seed % allProfiles.length] ?? 'swarm';
      const [first, second] = [await play(planOf(profile, seed)), await play(planOf(profile, seed))];
      expect(second.result.traceHash, `seed ${seed} of ${profile}`).toBe(first.result.traceHash);
      expect(second.result.traceLines).toBe(first.result.traceLines);
      expect(second.utterances).toEqual(first.utterances);
      hashes.add(first.result.traceHash);
    }
    expect(hashes.size).toBe(SEEDS);
  },
);

test('a plan is data: written down and read again it plays the same', async () => {
  const plan = planOf('swarm', 7);
  const again = JSON.parse(JSON.stringify(plan)) as typeof plan;
  expect((await play(again)).result.traceHash).toBe((await play(plan)).result.traceHash);
});
