import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export const root = join(import.meta.dirname, '../../..');

/** What a build, a run or a tool leaves behind, and what git keeps. */
const skipped = new Set([
  'node_modules',
  'dist',
  'reports',
  'coverage',
  'test-results',
  'playwright-report',
  'data',
  '.git',
  '.types',
  '.turbo',
]);

/** The repository's own files whose path `wanted` accepts. */
export async function sourceFiles(
  wanted: (path: string) => boolean,
  from: string = root,
): Promise<readonly SourceFile[]> {
  const paths = await walk(from, '');
  return Promise.all(
    paths.filter(wanted).map(async (path) => ({ path, text: await readFile(join(from, path), 'utf8') })),
  );
}

async function walk(from: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(from, folder), { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter((entry) => !skipped.has(entry.name))
      .map(async (entry) => {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        return entry.isDirectory() ? walk(from, path) : entry.isFile() ? [path] : [];
      }),
  );
  return found.flat().toSorted();
}

export const isCode = (path: string): boolean => /\.(?:ts|tsx)$/.test(path);
export const isTest = (path: string): boolean => /\.(?:test|spec)\.tsx?$/.test(path);
/** Files whose titles count as tests: contract suites are run by the tests that import them. */
export const holdsTests = (path: string): boolean => isTest(path) || path.endsWith('.contract.ts');
