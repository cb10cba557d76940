import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { adaptScenario } from './live/adapt-scenario.ts';
import { playLiveGames } from './live/play-live-games.ts';
import type { LiveRunResult } from './live/play-live-games.ts';
import { bounds, readOptions } from './live/run-options.ts';
import type { RunOptions } from './live/run-options.ts';
import { createHttpApi } from './platform/http-api.ts';
import { createNetworkLine } from './platform/network-line.ts';
import { createNodeRuntime } from './platform/node-runtime.ts';
import { createProgress } from './platform/progress.ts';
import { readCommandLine } from './platform/read-command-line.ts';
import { writeReports } from './platform/report-files.ts';
import { findScenarios, scenarioFiles } from './platform/scenario-files.ts';
import { liveJson } from './report/live-json.ts';
import { liveJunit } from './report/live-junit.ts';
import { isFailed, liveText } from './report/live-text.ts';
import { readScenario } from './scenario/read-scenario.ts';
import type { Scenario } from './scenario/scenario.ts';

const help = `Plays scenarios with real clients against a running server, and checks everything that can be seen from outside.

  npm run simulate -- --url http://localhost:3000 --scenario rough --games 50 --players 8
  npm run simulate -- --scenario all              every scenario that comes with it
  npm run simulate -- --scenario ./mine.json      one of your own (docs/simulation.md has the format)

  --url URL          the server (default http://localhost:3000)
  --scenario a,b     names, paths of files, or all (default rough)
  --games N          games of each scenario (default 1, at most ${bounds.games})
  --players N        people in each game, of scenarios with a crowd (at most ${bounds.players})
  --duration MS      how long a crowd goes on (at most ${bounds.duration})
  --concurrency N    games at once (default 4, at most ${bounds.concurrency})
  --seed N           who does what and what breaks (default 1)
  --report FOLDER    writes simulation.txt, simulation.json and simulation.xml (JUnit) there
  --keep             leaves the games on the server; else they are erased
  --list             the scenarios that come with it

It ends by itself; Ctrl-C ends it early, and what it has made is erased all the same. The exit code is 0 where all was well, 1 where
something was wrong, 2 where it could not be run, 130 after Ctrl-C.`;

const exitCodes = { failed: 1, unusable: 2, interrupted: 130 } as const;
/** npm changes to the workspace's folder; paths are meant from where it was called. */
const workingFolder = process.env['INIT_CWD'] ?? process.cwd();

const optionTypes = {
  url: { type: 'string', default: 'http://localhost:3000' },
  scenario: { type: 'string', default: 'rough' },
  games: { type: 'string', default: '1' },
  players: { type: 'string' },
  duration: { type: 'string' },
  concurrency: { type: 'string', default: '4' },
  seed: { type: 'string', default: '1' },
  report: { type: 'string' },
  keep: { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

type Words = ReturnType<typeof readWords>;

const words = readCommandLine('npm run simulate', readWords);
if (words?.help === true) console.log(help);
else if (words?.list === true)
  for (const scenario of readAll(['all'])) console.log(`${scenario.name.padEnd(28)}${scenario.title}`);
else if (words !== null) await simulate(words);

function readWords(args: string[]) {
  return parseArgs({ args, options: optionTypes }).values;
}

async function simulate(given: Words): Promise<void> {
  try {
    const options = readOptions(given);
    if (typeof options === 'string') throw new Error(options);
    const scenarios = readAll(options.scenarios).map((scenario) => adaptScenario(scenario, options));
    const result = await run(options, scenarios, given.keep);
    conclude(result, options.address.href, given.report);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = exitCodes.unusable;
  }
}

async function run(options: RunOptions, scenarios: readonly Scenario[], isKept: boolean): Promise<LiveRunResult> {
  const { address, games, concurrency, seed } = options;
  await reach(address);
  const controller = new AbortController();
  // A second one ends the process as ever.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      console.error('\nending, and erasing what was made...');
      controller.abort();
    });
  }
  const runtime = createNodeRuntime();
  const ground = { address, runtime, api: createHttpApi(address), createLine: createNetworkLine };
  const progress = createProgress(games * scenarios.length, 'games');
  let done = 0;
  let failed = 0;
  const result = await playLiveGames({
    scenarios,
    games,
    concurrency,
    seed,
    ground,
    stop: controller.signal,
    isKept,
    onGame: (game, figures) => {
      done += 1;
      if (isFailed(game)) failed += 1;
      progress.step(done, `${figures.commands} commands, ${figures.reconnects} reconnects, ${failed} failed`);
    },
  });
  progress.end();
  return result;
}

function conclude(result: LiveRunResult, url: string, report: string | undefined): void {
  const text = liveText(result, url);
  console.log(text);
  if (report !== undefined) {
    writeReports(resolve(workingFolder, report), {
      'simulation.txt': `${text}\n`,
      'simulation.json': liveJson(result, url),
      'simulation.xml': liveJunit(result),
    });
    console.log(`written to ${join(report, 'simulation.txt')}, .json and .xml`);
  }
  if (result.games.some(isFailed)) process.exitCode = exitCodes.failed;
  else if (result.isStopped) process.exitCode = exitCodes.interrupted;
}

function readAll(names: readonly string[]): readonly Scenario[] {
  const files = names.includes('all') ? scenarioFiles() : findScenarios(names, workingFolder);
  return files.map(({ name, text }) => {
    const read = readScenario(text, name);
    if (!read.ok) throw new Error(read.message);
    return read.value;
  });
}

async function reach(address: URL): Promise<void> {
  try {
    await fetch(address, { signal: AbortSignal.timeout(10_000) });
  } catch (error) {
    throw new Error(`nobody answers at ${address.href}: ${String(error)}. Is the server running?`, { cause: error });
  }
}
