import { join } from 'node:path';

import { addUp, parsePlaywright, parseVitest, readCounts } from './reports.ts';
import type { Step } from './step.ts';
import { workspacesWith } from './workspaces.ts';

/** Everything that `npm test` runs, in order: each step runs, whatever became of those before it. */
export const steps: readonly Step[] = [
  { name: 'types', command: ['tsc', '-b'] },
  { name: 'lint', command: ['oxlint'] },
  { name: 'format', command: ['oxfmt', '--check', '.'] },
  { name: 'boundaries', command: ['turbo', 'boundaries'] },
  { name: 'unused', command: ['knip', '--no-progress'] },
  {
    name: 'test',
    command: ['turbo', 'run', 'test', '--continue=always', '--concurrency=2', '--output-logs=new-only'],
    count: async (root) => {
      const folders = await workspacesWith(root, 'test');
      return addUp(
        await Promise.all(folders.map((folder) => readCounts(join(root, folder, 'reports/vitest.json'), parseVitest))),
      );
    },
  },
  { name: 'sim', command: ['node', 'packages/simulation/src/cli.ts', '--seeds', '2000', '--directed', '200'] },
  { name: 'build', command: ['turbo', 'run', 'build', '--output-logs=new-only'] },
  { name: 'budget', command: ['node', 'tools/checks/src/budget-main.ts'] },
  { name: 'browser', command: ['node', 'e2e/src/chromium-main.ts'] },
  {
    name: 'e2e',
    command: ['npm', 'run', '--silent', 'e2e', '-w', 'e2e'],
    count: (root) => readCounts(join(root, 'e2e/reports/playwright.json'), parsePlaywright),
  },
];
