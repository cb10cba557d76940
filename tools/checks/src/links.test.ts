import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { brokenLinks, headingAnchors, linkTargets } from './links.ts';
import { root, sourceFiles } from './source-files.ts';

const documents = [
  { path: 'README.md', text: '# Top\n\n[a](docs/a.md#one-two) [b](docs/b.md) [c](#nope) [d](https://example.org/x)\n' },
  { path: 'docs/a.md', text: '# One, two!\n\n[up](../README.md#top) [gone](../src/gone.ts)\n' },
];

test('tells of files and headings that are not there', () => {
  const files = new Set(documents.map(({ path }) => path));
  expect(brokenLinks(documents, (path) => files.has(path))).toEqual([
    'README.md: docs/b.md',
    'README.md: #nope',
    'docs/a.md: ../src/gone.ts',
  ]);
});

test('reads links and images, not code', () => {
  const markdown = '![p](x.png "title") `[no](no.md)` <img src="y.svg">\n```\n[no](no.md)\n```\n';
  expect(linkTargets(markdown)).toEqual(['x.png', 'y.svg']);
});

test('numbers headings that come again', () => {
  expect(headingAnchors('# A b\n## A b\n```\n# not one\n```\n')).toEqual(new Set(['a-b', 'a-b-1']));
});

test('every link within the documents leads somewhere', async () => {
  const files = await sourceFiles((path) => path.endsWith('.md'));
  expect(files.length).toBeGreaterThan(5);
  expect(brokenLinks(files, (path) => existsSync(join(root, path)))).toEqual([]);
});
