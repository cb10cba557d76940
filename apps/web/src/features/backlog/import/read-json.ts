import type { Reading } from './reading.ts';
import { tableReading } from './read-table.ts';

/** What lists are called in answers and exports. */
const listNames = ['stories', 'issues', 'items', 'nodes', 'data'];

/** A list of objects as a table: GitHub's, `gh issue list --json`, an export of this program. Null for everything else. */
export function readJson(text: string): Reading | null {
  if (!/^\s*[[{]/.test(text)) return null;
  const objects = objectsIn(parsed(text));
  if (objects.length === 0) return null;
  const names = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  const columns = names.filter((name) => objects.some((object) => textOf(object, name) !== ''));
  const reading = tableReading(
    [columns, ...objects.map((object) => columns.map((name) => textOf(object, name)))],
    true,
  );
  return { ...reading, kind: reading.kind === 'github' ? 'github' : 'json' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function objectsIn(value: unknown): readonly object[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : listIn(value);
  return list.filter((item): item is object => typeof item === 'object' && item !== null && !Array.isArray(item));
}

function listIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const found = listNames.map((name) => fieldOf(value, name)).find(Array.isArray);
  return found ?? [];
}

function fieldOf(object: object, name: string): unknown {
  return Object.hasOwn(object, name) ? (object as { readonly [field: string]: unknown })[name] : undefined;
}

function textOf(object: object, name: string): string {
  const value = fieldOf(object, name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
