import type { Reading } from './reading.ts';
import { readGithubList } from './read-github-list.ts';
import { readJson } from './read-json.ts';
import { readLines, readMarkdown } from './read-list.ts';
import { readTable } from './read-table.ts';

/** As what something is to be read; `guess`: find it out. */
export type ReadAs = 'guess' | 'lines' | 'table';

/** Reads whatever holds stories. Pure and total: what is nothing else is one story a line. */
export function readImport(given: string, as: ReadAs): Reading {
  const text = given.replace(/^\uFEFF/, '');
  if (as === 'lines') return readLines(text);
  if (as === 'table') return readJson(text) ?? readTable(text, true) ?? readLines(text);
  return readJson(text) ?? readGithubList(text) ?? readTable(text, false) ?? readMarkdown(text) ?? readLines(text);
}
