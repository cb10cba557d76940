import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { plantedWorkspace } from './planted-workspace.ts';
import type { PlantedWorkspace } from './planted-workspace.ts';
import { root } from './source-files.ts';

/** Arrows that must not be: from, to. */
const forbidden = [
  ['packages/poker', 'sync'],
  ['packages/poker', 'protocol'],
  ['packages/sync', 'poker'],
  ['packages/sync', 'protocol'],
  ['packages/protocol', 'sync'],
  ['packages/protocol', 'server'],
  ['packages/simulation', 'server'],
  ['apps/server', 'web'],
  ['apps/server', 'simulation'],
  ['apps/web', 'server'],
  ['e2e', 'sync'],
] as const;

describe('the arrows between packages', () => {
  let workspace: PlantedWorkspace;

  beforeEach(async () => {
    workspace = await plantedWorkspace();
  });
  afterEach(() => workspace.remove());

  test.each(forbidden)('%s may not depend on %s', async (from, to) => {
    const manifest = JSON.parse(await readFile(join(root, from, 'package.json'), 'utf8')) as { dependencies?: object };
    const dependencies = { ...manifest.dependencies, [`@planning-poker/${to}`]: '0.1.0' };
    await workspace.plant(`${from}/package.json`, JSON.stringify({ ...manifest, dependencies }));
    const { exitCode, output } = await workspace.run('turbo', 'boundaries');
    expect(exitCode).toBe(1);
    expect(output).toMatch(new RegExp(`@planning-poker/${to}\\W+found without any tag`));
  });

  test('a package may not import what it does not list', async () => {
    await workspace.plant(
      'packages/poker/src/index.ts',
      `import { a } from '@planning-poker/sync';\nexport const b = a;\n`,
    );
    const { exitCode, output } = await workspace.run('turbo', 'boundaries');
    expect(exitCode).toBe(1);
    expect(output).toContain('it is not a');
  });

  test('a package may not reach into the folder of another', async () => {
    await workspace.plant('packages/sync/src/a.ts', 'export const a = 1;\n');
    await workspace.plant(
      'packages/poker/src/index.ts',
      `import { a } from '../../sync/src/a.ts';\nexport const b = a;\n`,
    );
    const { exitCode, output } = await workspace.run('turbo', 'boundaries');
    expect(exitCode).toBe(1);
    expect(output).toContain('leaves the package');
  });

  test('the packages as they are keep to them', async () => {
    const { exitCode, output } = await workspace.run('turbo', 'boundaries');
    expect(output).toContain('no issues found');
    expect(exitCode).toBe(0);
  });
});
