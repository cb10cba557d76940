import { help, readOptions } from './cli-options.ts';
import type { Asked } from './cli-options.ts';
import { playAll } from './platform/pool.ts';
import { createProgress } from './platform/progress.ts';
import { readCommandLine } from './platform/read-command-line.ts';
import { failureText } from './report/failure-text.ts';
import { countersText, summaryText } from './report/summary-text.ts';
import type { RunResult } from './run/phases.ts';
import { playPlan, Tally } from './run/play-seed.ts';
import { shrink } from './run/shrink.ts';
import { playTwice } from './run/twin.ts';
import { play } from './run/phases.ts';

const asked = readCommandLine('npm run sim', readOptions);
if (asked?.what === 'help') console.log(help);
else if (asked?.what === 'one') await one(asked);
else if (asked?.what === 'many') await many(asked);

async function one({ plan, isTwin, isTraced }: Asked & { readonly what: 'one' }): Promise<void> {
  const result = isTraced ? await traced(plan, isTwin) : await playPlan(plan, isTwin);
  console.log(failureText(result, { isTwin }));
  process.exitCode = result.failure === null ? 0 : 1;
}

/** Its steps, then those of its twin with other cards. */
async function traced(plan: RunResult['plan'], isTwin: boolean): Promise<RunResult> {
  const print = (line: string): void => console.log(line);
  if (!isTwin) return (await play(plan, { traceSink: print })).result;
  let isFirst = true;
  const mirrored = (line: string): void => {
    if (isFirst) console.log('\nwith mirrored cards:');
    isFirst = false;
    print(line);
  };
  return playTwice(plan, { first: print, mirrored });
}

async function many({
  jobs,
  isTwin,
  workers,
  failures,
  showsCounters,
}: Asked & { readonly what: 'many' }): Promise<void> {
  const tally = new Tally();
  const progress = createProgress(jobs.length, 'seeds');
  const startedAt = performance.now();
  await playAll(jobs, {
    workers,
    isTwin,
    onResult: (result) => {
      tally.add(result);
      progress.step(
        tally.runs,
        `${(tally.faultsInAll / tally.runs).toFixed(1)} faults a seed, ${tally.failures.length} failed`,
      );
      return tally.failures.length >= failures;
    },
  });
  progress.end();
  for (const failing of tally.failures.slice(0, failures)) console.log(`${await explained(failing, isTwin)}\n`);
  console.log(summaryText(tally, (performance.now() - startedAt) / 1000));
  if (showsCounters) console.log(countersText(tally));
  const { never, exitCode } = tally.verdict(jobs, isTwin);
  if (never.length > 0) console.log(`never met: ${never.join(', ')}`);
  process.exitCode = exitCode;
}

async function explained(failing: RunResult, isTwin: boolean): Promise<string> {
  const { result } = await shrink(failing, (plan) => playPlan(plan, isTwin));
  return failureText(result, { isTwin, shrunkFrom: failing });
}
