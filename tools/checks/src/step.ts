import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';

/** One part of the test run: a command, and where its test cases are counted. */
export interface Step {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
  /** Folder of the command, from the repository's root. */
  readonly cwd?: string;
  /** Reads the counts after the command has ended; absent: the step itself is the one case. */
  readonly count?: (root: string) => Promise<Counts>;
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** What a person should know about the counts: a missing report, tests skipped. */
  readonly problems: readonly string[];
}

export interface StepResult extends Counts {
  readonly name: string;
  readonly durationMs: number;
  readonly logFile: string;
}

/** Runs a step to its end; never rejects because of what the command did. */
export async function runStep(root: string, step: Step): Promise<StepResult> {
  const logFile = join(root, 'reports', `${step.name}.log`);
  await mkdir(join(root, 'reports'), { recursive: true });
  const startedAt = performance.now();
  const exitCode = await execute(root, step, logFile);
  const counts = await (step.count?.(root) ?? {
    passed: exitCode === 0 ? 1 : 0,
    failed: exitCode === 0 ? 0 : 1,
    problems: [],
  });
  return { name: step.name, durationMs: performance.now() - startedAt, logFile, ...judge(counts, exitCode) };
}

/** A step fails that exits badly or has no test case, whatever its reports say. */
export function judge(counts: Counts, exitCode: number | null): Counts {
  if (exitCode !== 0 && counts.failed === 0) {
    return { ...counts, failed: 1, problems: [...counts.problems, `the command ended with ${exitCode ?? 'a signal'}`] };
  }
  if (counts.passed + counts.failed === 0)
    return { ...counts, failed: 1, problems: [...counts.problems, 'no test ran'] };
  return counts;
}

async function execute(root: string, step: Step, logFile: string): Promise<number | null> {
  const log = createWriteStream(logFile);
  const [program, ...args] = step.command;
  const child = spawn(program, args, {
    cwd: join(root, step.cwd ?? '.'),
    env: plainEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const exitCode = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      log.write(`${program} could not be started: ${error.message}\n`);
      resolve(127);
    });
    child.once('close', resolve);
  });
  log.end();
  await finished(log);
  return exitCode;
}

/** Without colours: what is written is read in a log. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _colours, ...rest } = process.env;
  return { ...rest, NO_COLOR: '1', TURBO_TELEMETRY_DISABLED: '1' };
}
