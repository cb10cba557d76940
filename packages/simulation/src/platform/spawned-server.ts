import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../../apps/server/src/main.ts', import.meta.url));

/** The shipped server in a process of its own, on a free port, forgetting everything in the end. For tests. */
export interface SpawnedServer {
  readonly address: URL;
  stop(): Promise<void>;
}

/** Resolves when it is ready; `settings` by their names in the environment, without the prefix. */
export async function spawnServer(settings: Readonly<Record<string, string>> = {}): Promise<SpawnedServer> {
  const given = Object.entries(settings).map(([key, value]) => [`PLANNING_POKER_${key}`, value] as const);
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      PLANNING_POKER_SERVER__HOST: '127.0.0.1',
      PLANNING_POKER_SERVER__PORT: '0',
      PLANNING_POKER_STORE__URL: 'memory:',
      PLANNING_POKER_LIMITS__GAMES_PER_MINUTE: '10000',
      ...Object.fromEntries(given),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const address = await Promise.race([readyAt(child), ended.then(() => null)]);
  if (address === null) throw new Error('the server ended before it was ready');
  return {
    address,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function readyAt({ stdout }: ChildProcess): Promise<URL> {
  if (stdout === null) throw new Error('the server has no output');
  for await (const line of createInterface({ input: stdout })) {
    const found = /ready on (\S+)$/.exec(line)?.[1];
    if (found !== undefined) {
      // It goes on being read, so that a full pipe never stops the server.
      stdout.resume();
      return new URL(found);
    }
  }
  throw new Error('the server has said nothing of an address');
}
