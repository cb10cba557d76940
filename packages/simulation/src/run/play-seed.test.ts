import { describe, expect, test } from 'vitest';
import { faultKinds } from '../world/faults.ts';
import { play } from './phases.ts';
import type { RunResult } from './phases.ts';
import { SEEDS_THAT_MEET_ALL, Tally } from './play-seed.ts';
import type { Job } from './play-seed.ts';
import { planOf } from './profiles.ts';
import { sometimes } from './sometimes.ts';

const ones = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 1]));
const { result } = await play({ ...planOf('swarm', 1), durationMs: 100 });
const complete: RunResult = {
  ...result,
  counters: ones(Object.keys(sometimes)),
  faults: ones(Object.keys(faultKinds)),
};
const jobs: readonly Job[] = Array.from({ length: SEEDS_THAT_MEET_ALL }, (_, index) => ({
  profile: 'swarm' as const,
  seed: index + 1,
}));

function verdictOf(one: RunResult, of = jobs, isTwin = true) {
  const tally = new Tally();
  tally.add(one);
  return tally.verdict(of, isTwin);
}

describe('what a set of runs comes to', () => {
  test('it passes where every rule held and everything was met', () => {
    expect(verdictOf(complete)).toEqual({ never: [], exitCode: 0 });
  });

  test('it fails where one run broke a rule', () => {
    const failing = { ...complete, failure: { rule: 'R1', message: 'broken', atUs: 1 } };
    expect(verdictOf(failing, jobs.slice(0, 1)).exitCode).toBe(1);
  });

  test('it fails where so many seeds of the swarm have never met something; fewer may miss it', () => {
    const { zombieLanded: _, ...counters } = complete.counters;
    const lacking = { ...complete, counters };
    expect(verdictOf(lacking)).toEqual({ never: ['zombieLanded'], exitCode: 1 });
    expect(verdictOf(lacking, jobs.slice(1)).exitCode).toBe(0);
    const directed = jobs.map<Job>(({ seed }) => ({ profile: 'lateWrites', seed }));
    expect(verdictOf(lacking, directed).exitCode).toBe(0);
  });

  test('without twins no card can be another one, and none is missed', () => {
    const { mirroredVotes: _, ...counters } = complete.counters;
    expect(verdictOf({ ...complete, counters }, jobs, false)).toEqual({ never: [], exitCode: 0 });
    expect(verdictOf({ ...complete, counters }, jobs, true)).toEqual({ never: ['mirroredVotes'], exitCode: 1 });
  });
});
