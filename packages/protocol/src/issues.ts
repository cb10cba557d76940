import { beyond, boundOf } from './domain-bound.ts';
import { invalidMessage, issueAt } from './protocol-error.ts';
import type { ProtocolError } from './protocol-error.ts';
import { z } from './zod.ts';

type Raw = z.core.$ZodRawIssue;

/** Says what zod found in words of our own: the schema's side of it only, never what was sent. */
export function describe(raw: Raw): string {
  if (raw.input === undefined && (raw.code === 'invalid_type' || raw.code === 'invalid_value')) return 'is missing';
  if (raw.code === 'invalid_type') return `must be ${kinds[raw.expected] ?? raw.expected}`;
  if (raw.code === 'invalid_value') return `must be ${raw.values.map((value) => JSON.stringify(value)).join(' or ')}`;
  if (raw.code === 'too_small') return bound('at least', raw.origin, raw.minimum);
  if (raw.code === 'too_big') return bound('at most', raw.origin, raw.maximum);
  if (raw.code === 'unrecognized_keys') return allowedKeys(raw.inst);
  return 'has a wrong form';
}

/** What zod found as an answer: the domain's own, where only a bound that it has too is passed. */
export function errorOf(found: readonly z.core.$ZodIssue[]): ProtocolError {
  const flat = flatten(found);
  const issues = flat.map(({ path, issue }) => issueAt(path.map(String).join('.'), issue.message));
  const bounds = flat.map(({ issue }) => boundOf(issue));
  const [bound = null] = bounds;
  return bound === null || bounds.includes(null) ? invalidMessage(issues) : beyond(bound, issues[0]?.message);
}

interface Flat {
  readonly path: readonly PropertyKey[];
  readonly issue: z.core.$ZodIssue;
}

/** Of a union, what is wrong within the branch that was meant. */
function flatten(found: readonly z.core.$ZodIssue[], prefix: readonly PropertyKey[] = []): readonly Flat[] {
  return found.flatMap((issue) => {
    const path = [...prefix, ...issue.path];
    const meant = issue.code === 'invalid_union' ? issue.errors.find(isWithin) : undefined;
    return meant === undefined ? [{ path, issue }] : flatten(meant, path);
  });
}

const kinds: { readonly [expected: string]: string } = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  null: 'null',
};

function bound(word: string, origin: string, limit: number | bigint): string {
  if (origin === 'string') return `must have ${word} ${limit} characters`;
  if (origin === 'array') return `must have ${word} ${limit} entries`;
  return `must be ${word} ${limit}`;
}

function allowedKeys(schema: unknown): string {
  const shape = schema instanceof z.core.$ZodObject ? Object.keys(schema._zod.def.shape) : [];
  const allowed = shape.length === 0 ? 'none is' : `allowed: ${shape.join(', ')}`;
  return `has a field that is not allowed here (${allowed})`;
}

/** The value had this branch's type: something inside it is wrong, not all of it. */
function isWithin(issues: readonly z.core.$ZodIssue[]): boolean {
  return issues.every((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys');
}
