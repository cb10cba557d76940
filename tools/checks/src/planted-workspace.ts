import { execFile } from 'node:child_process';
import { cp, glob, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { root } from './source-files.ts';

/** A copy of the repository's configuration with other code in it: to see that a check fires. */
export interface PlantedWorkspace {
  plant(path: string, text: string): Promise<void>;
  /** Runs a program of node_modules/.bin in it. */
  run(program: string, ...args: readonly string[]): Promise<{ exitCode: number; output: string }>;
  remove(): Promise<void>;
}

const configuration = [
  'package.json',
  'turbo.json',
  '.oxlintrc.json',
  'tsconfig.base.json',
  '{packages,apps}/*/{package,turbo,tsconfig}.json',
  '{e2e,bench}/{package,turbo,tsconfig}.json',
];

export async function plantedWorkspace(): Promise<PlantedWorkspace> {
  const folder = await mkdtemp(join(tmpdir(), 'planted-'));
  for await (const path of glob(configuration, { cwd: root })) await cp(join(root, path), join(folder, path));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return {
    async plant(path, text) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    },
    run: (program, ...args) =>
      new Promise((resolve) => {
        const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' };
        execFile(join(root, 'node_modules/.bin', program), args, { cwd: folder, env }, (error, stdout, stderr) => {
          resolve({ exitCode: error === null ? 0 : 1, output: stdout + stderr });
        });
      }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
