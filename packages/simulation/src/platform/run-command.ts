import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Ran {
  readonly exitCode: number;
  readonly output: string;
}

/**
 * Runs one of the simulation's commands as a person would, from the folder `from`; `interruptAfter`: Ctrl-C once it has said this; `mutant`:
 * with this bug in the source. For tests.
 */
export async function runCommand(
  file: string,
  options: readonly string[],
  from: string,
  interruptAfter: string | null = null,
  mutant: string | null = null,
): Promise<Ran> {
  const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
  const { INIT_CWD: _, ...environment } = process.env;
  const planting = mutant === null ? [] : ['--import', new URL('./plant-named.ts', import.meta.url).href];
  const env = mutant === null ? environment : { ...environment, PLANTED_MUTANT: mutant };
  const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
  const child = spawn(process.execPath, [...planting, path, ...options], { cwd: from, env, stdio });
  let output = '';
  let isInterrupted = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (isInterrupted || interruptAfter === null || !output.includes(interruptAfter)) return;
      isInterrupted = child.kill('SIGINT');
    });
  }
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { exitCode: exitCode ?? -1, output };
}

/** A folder that is there while `use` runs. */
export async function inFolder(
  use: (folder: string, read: (file: string) => string, write: (file: string, text: string) => void) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'planning-poker-simulation-'));
  try {
    await use(
      folder,
      (file) => readFileSync(join(folder, file), 'utf8'),
      (file, text) => writeFileSync(join(folder, file), text),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
