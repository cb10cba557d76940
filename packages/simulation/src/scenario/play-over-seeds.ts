import { addCounters } from '../check/counters.ts';
import type { Counters } from '../check/counters.ts';
import type { RunResult } from '../run/phases.ts';
import { playScenario } from './play-scenario.ts';
import type { Scenario } from './scenario.ts';

export interface PlayedOverSeeds {
  /** the first run in which something was not as it should be; no more are played then */
  readonly failing: RunResult | null;
  /** what the scenario wants to be met, a fault or a counter, and none of the runs has met */
  readonly neverMet: readonly string[];
}

/** Plays a scenario under the seeds from 1 on. */
export async function playOverSeeds(scenario: Scenario, seeds: number): Promise<PlayedOverSeeds> {
  const met: Counters = {};
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { result } = await playScenario(scenario, seed);
    if (result.failure !== null) return { failing: result, neverMet: [] };
    addCounters(met, result.faults);
    addCounters(met, result.counters);
  }
  const { faults, meets } = scenario.simulation;
  return { failing: null, neverMet: [...Object.keys(faults), ...meets].filter((name) => met[name] === undefined) };
}
