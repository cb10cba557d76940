import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

import { firstLoad } from './budget.ts';

async function built(manifest: object, files: readonly string[]): Promise<string> {
  const dist = await mkdtemp(join(tmpdir(), 'budget-'));
  onTestFinished(() => rm(dist, { recursive: true }));
  await mkdir(join(dist, '.vite'));
  await writeFile(join(dist, '.vite/manifest.json'), JSON.stringify(manifest));
  // Noise does not shrink: each file weighs what it is long.
  for (const file of files) await writeFile(join(dist, file), randomBytes(1_000));
  return dist;
}

test('[U7] counts the entry, the game page and all that they import, each file once', async () => {
  const manifest = {
    'index.html': { file: 'entry.js', isEntry: true, imports: ['_shared.js'] },
    'src/app/game-page.tsx': { file: 'game.js', imports: ['index.html', '_deep.js'] },
    '_shared.js': { file: 'shared.js', imports: ['_deep.js'] },
    '_deep.js': { file: 'deep.js' },
    'src/app/later.tsx': { file: 'later.js', imports: ['_shared.js'] },
    'style.css': { file: 'style.css' },
  };
  const dist = await built(manifest, ['entry.js', 'game.js', 'shared.js', 'deep.js', 'later.js', 'style.css']);
  const sizes = await firstLoad(dist);
  expect(sizes.map(({ file }) => file).toSorted()).toEqual(['deep.js', 'entry.js', 'game.js', 'shared.js']);
  expect(sizes.every(({ gzippedBytes }) => gzippedBytes >= 1_000)).toBe(true);
});

test('fails where nothing is built', async () => {
  await expect(firstLoad(join(tmpdir(), 'no-such-build'))).rejects.toThrow('ENOENT');
});
