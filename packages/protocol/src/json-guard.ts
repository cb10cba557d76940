import { limits } from './limits.ts';
import { issueAt } from './protocol-error.ts';
import type { Issue } from './protocol-error.ts';

/**
 * What is wrong with `value` as JSON from a stranger: its nesting, its size, or things that no JSON holds. Looks before any schema does,
 * so that a schema's work is bounded. Cycles end at the depth. May throw where reading throws: call it inside `guarded`.
 */
export function jsonIssue(value: unknown, mostValues: number = limits.values): Issue | null {
  const problem = look(value, 0, { values: 0, most: mostValues });
  return problem === null ? null : issueAt('', problem);
}

function look(value: unknown, depth: number, seen: { values: number; readonly most: number }): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if (depth >= limits.depth) return `must not be nested deeper than ${limits.depth} levels`;
  const children = Array.isArray(value) ? listOf(value) : fieldsOf(value);
  if (typeof children === 'string') return children;
  seen.values += children.length;
  if (seen.values > seen.most) return `must not hold more than ${seen.most} values`;
  for (const child of children) {
    const problem = look(child, depth + 1, seen);
    if (problem !== null) return problem;
  }
  return null;
}

function listOf(list: readonly unknown[]): readonly unknown[] | string {
  return list.length > limits.entries ? `must not hold a list of more than ${limits.entries} entries` : list;
}

function fieldsOf(value: object): readonly unknown[] | string {
  if (!isPlain(value)) return 'must be plain JSON';
  const keys = Object.keys(value);
  if (keys.length > limits.entries) return `must not hold an object of more than ${limits.entries} fields`;
  if (keys.includes('__proto__')) return 'must not hold a field of that name';
  return keys.map((key) => (value as { readonly [key: string]: unknown })[key]);
}

/** An object whose prototype is none or the root of a chain: JSON's, another realm's, a query parser's. Not a Buffer, Date, Map. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
