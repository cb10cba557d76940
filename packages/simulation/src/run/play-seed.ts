import type { Counters } from '../check/counters.ts';
import { addCounters } from '../check/counters.ts';
import { play } from './phases.ts';
import type { RunResult } from './phases.ts';
import type { Plan } from './plan.ts';
import { planOf } from './profiles.ts';
import type { ProfileName } from './profiles.ts';
import { neverMet } from './sometimes.ts';
import { playTwice } from './twin.ts';

export interface Job {
  readonly profile: ProfileName;
  readonly seed: number;
}

/** One way to play a plan: with its twin, or alone. */
export function playPlan(plan: Plan, isTwin: boolean): Promise<RunResult> {
  return isTwin ? playTwice(plan) : play(plan).then(({ result }) => result);
}

export async function playJob({ profile, seed }: Job, isTwin: boolean): Promise<RunResult> {
  return playPlan(planOf(profile, seed), isTwin);
}

/** With fewer of the swarm, a set of seeds may well miss something rare. */
export const SEEDS_THAT_MEET_ALL = 500;

/** What many runs come to. */
export class Tally {
  runs = 0;
  steps = 0;
  versions = 0;
  virtualMs = 0;
  readonly counters: Counters = {};
  readonly faults: Counters = {};
  readonly failures: RunResult[] = [];

  add(result: RunResult): void {
    this.runs += 1;
    this.steps += result.steps;
    this.versions += result.version;
    this.virtualMs += result.virtualMs;
    addCounters(this.counters, result.counters);
    addCounters(this.faults, result.faults);
    if (result.failure !== null) this.failures.push(result);
  }

  get faultsInAll(): number {
    return Object.values(this.faults).reduce((sum, number) => sum + number, 0);
  }

  /** Failed are runs in which a rule broke, and a set of swarm seeds that is large enough to meet everything and did not. */
  verdict(jobs: readonly Job[], isTwin: boolean): { readonly never: readonly string[]; readonly exitCode: 0 | 1 } {
    const never = neverMet(this.counters, this.faults, isTwin);
    const swarmSeeds = jobs.filter(({ profile }) => profile === 'swarm').length;
    const isLacking = swarmSeeds >= SEEDS_THAT_MEET_ALL && never.length > 0;
    return { never, exitCode: this.failures.length > 0 || isLacking ? 1 : 0 };
  }
}
