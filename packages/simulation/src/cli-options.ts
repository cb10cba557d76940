import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { faultKinds } from './world/faults.ts';
import type { Job } from './run/play-seed.ts';
import type { Plan } from './run/plan.ts';
import { allProfiles, directedProfiles, isProfile, planOf } from './run/profiles.ts';
import type { ProfileName } from './run/profiles.ts';
import { restrict } from './run/shrink.ts';

export const help = `Plays seeded worlds in which everything breaks, and checks every rule.

  npm run sim -- --seeds 2000                 2,000 swarm seeds
  npm run sim -- --seeds 200 --profile all    200 seeds of the swarm and of each directed profile
  npm run sim -- --seed 42 --trace            one seed, every step in words

  --seeds N          how many seeds (default 200)        --from N        the first seed (default 1)
  --directed N       and so many of each directed profile
  --profile NAME     ${allProfiles.join(', ')}, directed, all
  --seed N           one seed only                       --trace         its steps, and those of its twin
  --faults a,b       only these kinds of faults (none)   --people a,b    only these people
  --duration MS      virtual time in which things break  --no-twin       without the run with mirrored cards
  --workers N        threads (default: one a core)       --counters      everything that was met
  --failures N       stop after so many failures (default 3)`;

/** What somebody has asked for on the command line. */
export type Asked =
  | { readonly what: 'help' }
  | { readonly what: 'one'; readonly plan: Plan; readonly isTwin: boolean; readonly isTraced: boolean }
  | {
      readonly what: 'many';
      readonly jobs: readonly Job[];
      readonly isTwin: boolean;
      readonly workers: number;
      readonly failures: number;
      readonly showsCounters: boolean;
    };

/** Throws a sentence that says what is wrong with the words. */
export function readOptions(words: readonly string[]): Asked {
  const { values } = parseArgs({ args: [...words], options });
  if (values.help) return { what: 'help' };
  const isTwin = !values['no-twin'];
  const profiles = profilesNamed(values.profile);
  if (values.seed !== undefined) {
    const [profile = 'swarm'] = profiles;
    const plan = planOf(profile, number('seed', values.seed));
    return { what: 'one', plan: restrict(plan, restrictionOf(values, plan)), isTwin, isTraced: values.trace };
  }
  const from = number('from', values.from);
  const jobsOf = (profile: ProfileName, count: number): Job[] =>
    Array.from({ length: count }, (_, index) => ({ profile, seed: from + index }));
  return {
    what: 'many',
    jobs: [
      ...profiles.flatMap((profile) => jobsOf(profile, number('seeds', values.seeds))),
      ...directedProfiles.flatMap((profile) => jobsOf(profile, number('directed', values.directed))),
    ],
    isTwin,
    workers: number('workers', values.workers, 1),
    failures: number('failures', values.failures, 1),
    showsCounters: values.counters,
  };
}

const options = {
  seeds: { type: 'string', default: '200' },
  directed: { type: 'string', default: '0' },
  from: { type: 'string', default: '1' },
  profile: { type: 'string', default: 'swarm' },
  seed: { type: 'string' },
  trace: { type: 'boolean', default: false },
  faults: { type: 'string' },
  people: { type: 'string' },
  duration: { type: 'string' },
  'no-twin': { type: 'boolean', default: false },
  workers: { type: 'string', default: String(availableParallelism()) },
  counters: { type: 'boolean', default: false },
  failures: { type: 'string', default: '3' },
  help: { type: 'boolean', default: false },
} as const;

interface Restricting {
  readonly faults?: string | undefined;
  readonly people?: string | undefined;
  readonly duration?: string | undefined;
}

function restrictionOf({ faults, people, duration }: Restricting, plan: Plan): Parameters<typeof restrict>[1] {
  const names = plan.people.map((person) => person.name);
  return {
    ...(faults === undefined
      ? {}
      : { faults: faults === 'none' ? [] : listed('faults', faults, Object.keys(faultKinds)) }),
    ...(people === undefined ? {} : { people: listed('people', people, names) }),
    ...(duration === undefined ? {} : { durationMs: number('duration', duration) }),
  };
}

function listed(option: string, text: string, known: readonly string[]): readonly string[] {
  const names = text.split(',');
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length === 0) return names;
  throw new Error(`--${option} knows no ${unknown.join(', ')}; there are ${known.join(', ')}`);
}

function profilesNamed(profile: string): readonly ProfileName[] {
  if (profile === 'all') return allProfiles;
  if (profile === 'directed') return directedProfiles;
  if (isProfile(profile)) return [profile];
  throw new Error(`there is no profile ${profile}; there are ${allProfiles.join(', ')}, directed and all`);
}

function number(name: string, text: string, least = 0): number {
  const value = Number(text);
  if (text !== '' && Number.isSafeInteger(value) && value >= least) return value;
  throw new Error(`--${name} wants a whole number${least > 0 ? ` of at least ${least}` : ''}, not ${text}`);
}
