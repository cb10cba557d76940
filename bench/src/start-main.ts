import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { medianOf } from './median.ts';

/**
 * `npm run bench:start`: how long a newcomer waits. A fresh clone of what is committed, `npm ci`, then `npm start` until the address is there:
 * once cold (the browser client is built), then warm, medians of five. Wanted: cold within 120 s of installing, warm within 3 s.
 */
const WARM_STARTS = 5;
const WANTED = { coldSeconds: 120, warmSeconds: 3 } as const;
const PORT = '28731';

const repository = join(import.meta.dirname, '../..');
const folder = await mkdtemp(join(tmpdir(), 'planning-poker-start-'));
const clone = join(folder, 'clone');
try {
  execFileSync('git', ['clone', '--quiet', repository, clone]);
  const installSeconds = await seconds(() =>
    Promise.resolve(execFileSync('npm', ['ci'], { cwd: clone, stdio: 'ignore' })),
  );
  const coldSeconds = await secondsToStart();
  const warm: number[] = [];
  for (let start = 0; start < WARM_STARTS; start += 1) warm.push(await secondsToStart());
  const warmSeconds = medianOf(warm);
  process.stdout.write(
    `npm ci ${installSeconds.toFixed(1)} s · cold start ${coldSeconds.toFixed(1)} s (wanted: ${WANTED.coldSeconds}) · ` +
      `warm start ${warmSeconds.toFixed(1)} s (wanted: ${WANTED.warmSeconds}), median of ${WARM_STARTS}\n`,
  );
  process.exitCode = coldSeconds <= WANTED.coldSeconds && warmSeconds <= WANTED.warmSeconds ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** From the command to the printed address; then the server is ended, and waited for. */
async function secondsToStart(): Promise<number> {
  const child = spawn('npm', ['start'], {
    cwd: clone,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PLANNING_POKER_SERVER__PORT: PORT, PLANNING_POKER_SERVER__HOST: '127.0.0.1' },
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const waited = await seconds(() => ready(child));
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  await ended;
  return waited;
}

async function ready({ stdout }: ChildProcess): Promise<void> {
  if (stdout === null) throw new Error('npm start has no output');
  for await (const line of createInterface({ input: stdout })) if (line.includes('is ready on')) return;
  throw new Error('npm start ended before the server was ready');
}
