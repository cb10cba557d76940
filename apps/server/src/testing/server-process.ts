import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

export interface ServerProcess {
  readonly address: string;
  readonly child: ChildProcess;
  /** What it has printed so far. */
  readonly output: () => string;
  /** Resolves with the exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
}

/** Starts the shipped server, as an operator does; resolves when it says that it is ready, rejects when it ends before. */
export async function startProcess(variables: { readonly [name: string]: string }): Promise<ServerProcess> {
  const child = spawn(process.execPath, [main], {
    env: { ...inherited(), NODE_ENV: 'production', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'exit').then(([code, signal]: unknown[]) =>
    typeof code === 'number' ? code : String(signal),
  );
  const ready = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      output += `${line}\n`;
      const address = /ready on (\S+)$/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
    ended.then((code) => reject(new Error(`The server ended with ${code}:\n${output}`)), reject);
  });
  return { address: await ready, child, output: () => output, ended };
}

/** A port that is free now, below those that the system gives out by itself. */
export async function freePort(random: () => number): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(random() * 12_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    await new Promise((resolve) => {
      server.close(resolve);
    });
    if (isFree) return port;
  }
}

/** The environment, without what would change the server's settings. */
function inherited(): { readonly [name: string]: string | undefined } {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PLANNING_POKER_')));
}
