import { expect, test } from 'vitest';
import { playAll } from '../platform/pool.ts';
import { failureText } from '../report/failure-text.ts';
import type { FaultKind } from '../world/faults.ts';
import { faultKinds } from '../world/faults.ts';
import { Tally } from './play-seed.ts';
import type { Job } from './play-seed.ts';
import { allProfiles, directedProfiles, planOf } from './profiles.ts';
import { faultRanges, swarmPlan } from './swarm.ts';

/** Part of every test run; `npm run sim -- --seeds 2000 --directed 200` is the whole of it. */
const SWARM_SEEDS = 120;
const DIRECTED_SEEDS = 16;
const jobs: readonly Job[] = [
  ...Array.from({ length: SWARM_SEEDS }, (_, index): Job => ({ profile: 'swarm', seed: index + 1 })),
  ...directedProfiles.flatMap((profile) =>
    Array.from({ length: DIRECTED_SEEDS }, (_, index): Job => ({ profile, seed: index + 1 })),
  ),
];

test(
  `every rule holds in ${SWARM_SEEDS} swarm seeds and ${DIRECTED_SEEDS} of each directed profile, with twins`,
  { timeout: 300_000 },
  async () => {
    const tally = new Tally();
    const byProfile = new Map<string, Tally>();
    await playAll(jobs, {
      workers: 2,
      isTwin: true,
      onResult: (result) => {
        tally.add(result);
        const own = byProfile.get(result.plan.profile) ?? new Tally();
        own.add(result);
        byProfile.set(result.plan.profile, own);
        return result.failure !== null;
      },
    });
    expect(tally.failures.map((failing) => failureText(failing))).toEqual([]);
    expect(tally.runs).toBe(jobs.length);
    expect(tally.faultsInAll / tally.runs).toBeGreaterThan(20);
    const kinds = Object.keys(faultKinds) as FaultKind[];
    expect(kinds.filter((kind) => (tally.faults[kind] ?? 0) === 0)).toEqual([]);
    for (const profile of directedProfiles) {
      const { counters = {}, faults = {} } = byProfile.get(profile) ?? {};
      const met = { ...counters, ...faults };
      expect(
        holes[profile].filter((name) => (met[name] ?? 0) === 0),
        profile,
      ).toEqual([]);
    }
  },
);

/** What a directed profile drives at, by the counters and faults that show it was reached. */
const holes: { readonly [Profile in (typeof directedProfiles)[number]]: readonly string[] } = {
  halfOpenTwoNodes: ['linkHalfOpen', 'ringLost', 'node tailRead', 'clientAheadOfItsNode'],
  crashAtEveryCommit: ['nodeCrashAtCommit', 'nodeCrashAtEffect', 'crashAfterCommit', 'node receiptFound'],
  slowReader: ['tabSlowReader', 'node sessionHeld', 'node snapshotSent', 'node resend'],
  raceOfVotesAndReveal: ['rejected round_not_open', 'rejected stale_round', 'own votesRevealed', 'node conflict'],
  reloadInALoop: ['tabReload', 'tabDuplicate', 'ringLost', 'commandSentAgain'],
  driftingClocks: ['clockSkew', 'clockJump', 'clockDrift', 'own timerExpired'],
  everybodyOffline: ['everybodyOffline', 'node roomUnloaded', 'node loadedFromSnapshot'],
  drainDuringLoad: ['nodeDrain', 'answered shutting_down', 'answered conflict'],
  longPauses: ['nodePause', 'tabFreeze', 'node deliveryFailure', 'clientAheadOfItsNode'],
  lateWrites: ['storeZombie', 'zombieLanded', 'node unknownOutcome', 'storeLoadFails'],
};

test('each swarm seed switches on a set of faults of its own, each within its range', () => {
  const plans = Array.from({ length: 200 }, (_, index) => swarmPlan(index));
  const sets = new Set(plans.map((plan) => Object.keys(plan.faults).join(' ')));
  expect(sets.size).toBeGreaterThan(150);
  for (const { faults } of plans) {
    for (const [kind, rate] of Object.entries(faults)) {
      const [mild, harsh] = faultRanges[kind as FaultKind];
      expect(rate).toBeGreaterThanOrEqual(Math.min(mild, harsh));
      expect(rate).toBeLessThanOrEqual(Math.max(mild, harsh));
    }
  }
});

test('every profile has people, one who leads, and several nodes only with a poll', () => {
  for (const profile of allProfiles) {
    for (let seed = 1; seed <= 30; seed += 1) {
      const plan = planOf(profile, seed);
      expect(plan.people.length).toBeGreaterThanOrEqual(3);
      expect(plan.people[0]?.habit).toMatch(/facilitator/i);
      if (plan.nodes > 1) expect(plan.roomLimits.pollMs).not.toBeNull();
      expect(Object.keys(plan.faults).length).toBeGreaterThan(0);
    }
  }
});
