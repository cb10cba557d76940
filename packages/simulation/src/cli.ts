import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { playAll } from './platform/pool.ts';
import { createProgress } from './platform/progress.ts';
import { failureText } from './report/failure-text.ts';
import { countersText, summaryText } from './report/summary-text.ts';
import { play } from './run/phases.ts';
import type { RunResult } from './run/phases.ts';
import { playPlan, Tally } from './run/play-seed.ts';
import type { Job } from './run/play-seed.ts';
import { allProfiles, directedProfiles, isProfile, planOf } from './run/profiles.ts';
import type { ProfileName } from './run/profiles.ts';
import { restrict, shrink } from './run/shrink.ts';

const help = `Plays seeded worlds in which everything breaks, and checks every rule.

  npm run sim -- --seeds 2000                 2,000 swarm seeds
  npm run sim -- --seeds 200 --profile all    200 seeds of the swarm and of each directed profile
  npm run sim -- --seed 42 --trace            one seed, every step in words

  --seeds N          how many seeds (default 200)        --from N        the first seed (default 1)
  --directed N       and so many of each directed profile
  --profile NAME     ${allProfiles.join(', ')}, directed, all
  --seed N           one seed only                       --trace         its steps
  --faults a,b       only these kinds of faults (none)   --people a,b    only these people
  --duration MS      virtual time in which things break  --no-twin       without the run with mirrored cards
  --workers N        threads (default: one a core)       --counters      everything that was met
  --failures N       stop after so many failures (default 3)`;

const { values } = parseArgs({
  options: {
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
  },
});

/** With fewer, a set of seeds may well miss something rare. */
const SEEDS_THAT_MEET_ALL = 500;

if (values.help) console.log(help);
else if (values.seed !== undefined) await one(number('seed', values.seed));
else await many();

async function one(seed: number): Promise<void> {
  const [profile] = profilesAsked();
  const { faults, people, duration } = values;
  const plan = restrict(planOf(profile ?? 'swarm', seed), {
    ...(faults === undefined ? {} : { faults: faults.split(',') }),
    ...(people === undefined ? {} : { people: people.split(',') }),
    ...(duration === undefined ? {} : { durationMs: number('duration', duration) }),
  });
  if (values.trace) await play(plan, { traceSink: (line) => console.log(line) });
  const result = await playPlan(plan, !values['no-twin']);
  console.log(failureText(result));
  process.exitCode = result.failure === null ? 0 : 1;
}

async function many(): Promise<void> {
  const jobs = jobsAsked();
  const tally = new Tally();
  const progress = createProgress(jobs.length, 'seeds');
  const startedAt = performance.now();
  const most = number('failures', values.failures);
  await playAll(jobs, {
    workers: number('workers', values.workers),
    isTwin: !values['no-twin'],
    onResult: (result) => {
      tally.add(result);
      progress.step(
        tally.runs,
        `${(tally.faultsInAll / tally.runs).toFixed(1)} faults a seed, ${tally.failures.length} failed`,
      );
      return tally.failures.length >= most;
    },
  });
  progress.end();
  for (const failing of tally.failures.slice(0, most)) console.log(`${await explained(failing)}\n`);
  console.log(summaryText(tally, (performance.now() - startedAt) / 1000));
  if (values.counters) console.log(countersText(tally));
  const never = tally.neverMet();
  if (never.length > 0) console.log(`never met: ${never.join(', ')}`);
  const isSwarm = jobs.some((job) => job.profile === 'swarm') && jobs.length >= SEEDS_THAT_MEET_ALL;
  process.exitCode = tally.failures.length > 0 || (isSwarm && never.length > 0) ? 1 : 0;
}

async function explained(failing: RunResult): Promise<string> {
  const { result } = await shrink(failing, (plan) => playPlan(plan, !values['no-twin']));
  return failureText(result, failing);
}

function jobsAsked(): readonly Job[] {
  const from = number('from', values.from);
  const jobsOf = (profile: ProfileName, count: number): Job[] =>
    Array.from({ length: count }, (_, index) => ({ profile, seed: from + index }));
  const seeds = profilesAsked().flatMap((profile) => jobsOf(profile, number('seeds', values.seeds)));
  const directed = directedProfiles.flatMap((profile) => jobsOf(profile, number('directed', values.directed)));
  return [...seeds, ...directed];
}

function profilesAsked(): readonly ProfileName[] {
  const { profile } = values;
  if (profile === 'all') return allProfiles;
  if (profile === 'directed') return directedProfiles;
  if (isProfile(profile)) return [profile];
  throw new Error(`there is no profile ${profile}; there are ${allProfiles.join(', ')}, directed and all`);
}

function number(name: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new Error(`--${name} wants a whole number, not ${text}`);
}
