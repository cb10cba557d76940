import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { plantedWorkspace } from './planted-workspace.ts';
import type { PlantedWorkspace } from './planted-workspace.ts';
import { root } from './source-files.ts';

describe('the Dockerfile', async () => {
  const dockerfile = await readFile(join(root, 'Dockerfile'), 'utf8');

  test('is well-formed', () => {
    expect(validate(dockerfile)).toEqual([]);
    expect(validate(dockerfile.replace('WORKDIR /app', 'WORKDIR'))).not.toEqual([]);
  });

  test('runs as nobody in particular, with one volume and a health check', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
    expect(last).toMatch(/^USER node$/m);
    expect(last.match(/^VOLUME .*$/gm)).toEqual(['VOLUME /data']);
    expect(last).toMatch(/^HEALTHCHECK /m);
    expect(last).toMatch(/^CMD \["node", "apps\/server\/src\/main\.ts"\]$/m);
  });

  test('copies every package that the server depends on', async () => {
    const manifest = JSON.parse(await readFile(join(root, 'apps/server/package.json'), 'utf8')) as {
      dependencies: { [name: string]: string };
    };
    const own = Object.keys(manifest.dependencies).filter((name) => name.startsWith('@planning-poker/'));
    expect(own.length).toBeGreaterThan(0);
    for (const name of own) expect(dockerfile).toContain(`COPY ${name.replace('@planning-poker/', 'packages/')} `);
  });
});

describe('the compose file', () => {
  let workspace: PlantedWorkspace;

  beforeEach(async () => {
    workspace = await plantedWorkspace();
  });
  afterEach(() => workspace.remove());

  test('meets the specification', async () => {
    await workspace.plant('docker-compose.yml', await readFile(join(root, 'docker-compose.yml'), 'utf8'));
    expect(await workspace.run('dclint', 'docker-compose.yml')).toEqual({ exitCode: 0, output: '\n' });
  });

  test('would be told of when it did not', async () => {
    await workspace.plant('docker-compose.yml', 'services:\n  server:\n    image: a\n    ports: 3000\n');
    const { exitCode, output } = await workspace.run('dclint', 'docker-compose.yml');
    expect(exitCode).toBe(1);
    expect(output).toContain('ports');
  });
});
