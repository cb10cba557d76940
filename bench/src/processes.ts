import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Orders, Yield } from './generator.ts';
import type { Kind } from './people.ts';

const SERVER_CORE = '0';
const LOAD_CORE = '1';
const here = import.meta.dirname;

export interface RunningServer {
  readonly url: string;
  /** resident memory in bytes */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

const pinned = (core: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess =>
  spawn('taskset', ['-c', core, process.execPath, ...args], { env, stdio: ['pipe', 'pipe', 'inherit'] });

/** The first address in what a process prints; the rest is read and dropped, so that a full pipe never stops it. */
async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the process has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/[^\s"]+/.exec(line)?.[0];
    if (address === undefined) continue;
    child.stdout.resume();
    return address;
  }
  throw new Error('the server ended before it was ready');
}

async function residentBytes(child: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}

/** Starts a server on a core of its own: the relay, or the shipped server on SQLite with everything on, as a newcomer starts it. */
export async function startServer(kind: Kind): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'planning-poker-bench-'));
  const env = {
    ...process.env,
    PLANNING_POKER_SERVER__HOST: '127.0.0.1',
    PLANNING_POKER_SERVER__PORT: '0',
    PLANNING_POKER_STORE__URL: `sqlite:${join(folder, 'bench.sqlite')}`,
  };
  const script = kind === 'relay' ? join(here, 'relay.ts') : join(here, '../../apps/server/src/main.ts');
  const child = pinned(SERVER_CORE, [script], env);
  const url = await addressOf(child);
  return {
    url: url.replace('localhost', '127.0.0.1'),
    memory: () => residentBytes(child),
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Runs the load to its end. */
export async function generate(orders: Orders): Promise<Yield> {
  const child = pinned(LOAD_CORE, [join(here, 'generator.ts'), JSON.stringify(orders)], process.env);
  if (child.stdout === null) throw new Error('the generator has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('{')) return JSON.parse(line) as Yield;
  }
  throw new Error('the generator ended without an answer');
}

/** Seats everybody and keeps them idle while `look` runs. */
export async function whileIdle<Value>(orders: Orders, look: () => Promise<Value>): Promise<Value> {
  const child = pinned(LOAD_CORE, [join(here, 'generator.ts'), JSON.stringify(orders)], process.env);
  const ended = once(child, 'exit');
  if (child.stdout === null) throw new Error('the generator has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'seated') continue;
    const value = await look();
    child.stdin?.end();
    await ended;
    return value;
  }
  throw new Error('the generator ended before everybody was seated');
}
