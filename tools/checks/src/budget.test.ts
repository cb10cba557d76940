import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

import { firstLoad, scriptsOfPage, staticImports } from './budget.ts';

test('reads the scripts and the preloads of a page', () => {
  const html = `<link rel="stylesheet" href="/a.css"><link rel="modulepreload" crossorigin href="./assets/b.js"><script type="module" src="/assets/a.js"></script><script>inline()</script>`;
  expect(scriptsOfPage(html)).toEqual(['assets/b.js', 'assets/a.js']);
});

test('reads static imports in their bundled forms, and no dynamic one', () => {
  const code = `import{a as b}from"./one.js";import"./two.js";import c,{d}from'./three.js';export*from"./four.js";const e=()=>import("./five.js");`;
  expect(staticImports(code)).toEqual(['./one.js', './two.js', './three.js', './four.js']);
});

test('follows imports to the leaves, each file once', async () => {
  const dist = await mkdtemp(join(tmpdir(), 'budget-'));
  onTestFinished(() => rm(dist, { recursive: true }));
  await mkdir(join(dist, 'assets'));
  await writeFile(join(dist, 'index.html'), '<script type="module" src="/assets/a.js"></script>');
  await writeFile(join(dist, 'assets/a.js'), 'import"./b.js";import"./c.js";');
  await writeFile(join(dist, 'assets/b.js'), 'import"./c.js";');
  await writeFile(join(dist, 'assets/c.js'), 'import("./later.js");');
  const sizes = await firstLoad(dist);
  expect(sizes.map(({ file }) => file).toSorted()).toEqual(['assets/a.js', 'assets/b.js', 'assets/c.js']);
  expect(sizes.every(({ gzippedBytes }) => gzippedBytes > 20)).toBe(true);
});
