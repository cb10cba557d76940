import type { FaultKind, FaultRates } from '../world/faults.ts';
import type { RunResult } from './phases.ts';
import type { Plan } from './plan.ts';

export interface Shrunk {
  readonly result: RunResult;
  readonly runs: number;
}

const MOST_RUNS = 120;

/**
 * The smallest plan that still breaks the same rule: fewer faults first, then fewer people, then less time. Every fault and person
 * draws from a stream of its own, so the rest of the world stays nearly as it was.
 */
export async function shrink(failing: RunResult, playPlan: (plan: Plan) => Promise<RunResult>): Promise<Shrunk> {
  let best = failing;
  let runs = 0;
  const stillFails = async (plan: Plan): Promise<boolean> => {
    if (runs >= MOST_RUNS) return false;
    runs += 1;
    const result = await playPlan(plan);
    if (result.failure?.rule !== failing.failure?.rule) return false;
    best = result;
    return true;
  };

  await without(
    () => Object.keys(best.plan.faults),
    (kinds) => stillFails({ ...best.plan, faults: withoutFaults(best.plan.faults, kinds) }),
  );
  await without(
    () => best.plan.people.slice(1).map((person) => person.name),
    (names) => stillFails({ ...best.plan, people: best.plan.people.filter((person) => !names.includes(person.name)) }),
  );
  for (const share of [0.25, 0.5, 0.75, 0.9]) {
    const failedAtMs = Math.ceil((best.failure?.atUs ?? 0) / 1000);
    const durationMs = Math.ceil(Math.min(best.plan.durationMs, failedAtMs) * share);
    if (durationMs < best.plan.durationMs) await stillFails({ ...best.plan, durationMs });
  }
  return { result: best, runs };
}

/** Takes away halves, then quarters, then single ones, as long as it still fails. */
async function without(
  all: () => readonly string[],
  stillFails: (taken: readonly string[]) => Promise<boolean>,
): Promise<void> {
  for (let size = Math.ceil(all().length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < all().length;) {
      const taken = all().slice(start, start + size);
      if (!(await stillFails(taken))) start += size;
    }
  }
}

function withoutFaults(faults: FaultRates, kinds: readonly string[]): FaultRates {
  return Object.fromEntries(Object.entries(faults).filter(([kind]) => !kinds.includes(kind as FaultKind)));
}

/** The one command that plays it again. */
export function replayCommand({ seed, profile, faults, people, durationMs }: Plan, isTwin: boolean): string {
  const faultList = Object.keys(faults).join(',');
  const peopleList = people.map((person) => person.name).join(',');
  return `npm run sim -- --seed ${seed} --profile ${profile} --faults ${faultList === '' ? 'none' : faultList} --people ${peopleList} --duration ${durationMs}${isTwin ? '' : ' --no-twin'} --trace`;
}

/** The plan of a seed with only the named faults and people and for the given time: what a replay command asks for. */
export function restrict(
  plan: Plan,
  only: { readonly faults?: readonly string[]; readonly people?: readonly string[]; readonly durationMs?: number },
): Plan {
  const {
    faults = Object.keys(plan.faults),
    people = plan.people.map((person) => person.name),
    durationMs = plan.durationMs,
  } = only;
  return {
    ...plan,
    faults: Object.fromEntries(Object.entries(plan.faults).filter(([kind]) => faults.includes(kind))),
    people: plan.people.filter((person) => people.includes(person.name)),
    durationMs,
  };
}
