import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { lockFileProblems } from './lock-file.ts';
import type { LockFile } from './lock-file.ts';
import { root } from './source-files.ts';

const integrity = 'sha512-x';

test('tells of an optional dependency that the lock lacks', () => {
  const packages = {
    'node_modules/a': { integrity, optionalDependencies: { 'a-linux': '1.0.0', 'a-mac': '1.0.0' } },
    'node_modules/a-linux': { integrity },
  };
  expect(lockFileProblems({ packages })).toEqual(['node_modules/a lacks its optional dependency a-mac']);
});

test('finds a nested optional dependency, and that of a workspace', () => {
  const packages = {
    'tools/x': { optionalDependencies: { b: '1.0.0' } },
    'node_modules/a': { integrity, optionalDependencies: { 'a-linux': '1.0.0' } },
    'node_modules/a/node_modules/a-linux': { integrity },
    'tools/x/node_modules/b': { integrity },
  };
  expect(lockFileProblems({ packages })).toEqual([]);
});

test('tells of an address, of missing integrity and of an install script', () => {
  const packages = {
    'node_modules/a': { integrity, resolved: 'https://registry.example/a.tgz' },
    'node_modules/b': {},
    'node_modules/c': { integrity, hasInstallScript: true },
    'node_modules/d': { resolved: 'packages/d', link: true },
  };
  expect(lockFileProblems({ packages })).toEqual([
    'node_modules/a records the address https://registry.example/a.tgz',
    'node_modules/b has no integrity',
    'node_modules/c has an install script',
  ]);
});

test('package-lock.json installs everywhere', async () => {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as LockFile;
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
  expect(lockFileProblems(lock)).toEqual([]);
});
