import { describe, errorOf } from './issues.ts';
import { jsonIssue } from './json-guard.ts';
import { guarded, invalidMessage, parsed, refused } from './protocol-error.ts';
import type { Parsed } from './protocol-error.ts';
import { z } from './zod.ts';

/**
 * Parses a stranger's value of any kind: JSON's bounds first, then the schema. Never throws.
 *
 * @param mostValues how many values it may hold in all
 */
export function parseUntrusted<Schema extends z.core.$ZodType>(
  schema: Schema,
  raw: unknown,
  mostValues?: number,
): Parsed<z.output<Schema>> {
  return guarded(() => {
    const issue = jsonIssue(raw, mostValues);
    return issue === null ? applySchema(schema, raw) : refused(invalidMessage([issue]));
  });
}

/** Parses what the own server says: the schema alone, since a snapshot is large and its sender is trusted. Never throws. */
export function parseTrusted<Schema extends z.core.$ZodType>(schema: Schema, raw: unknown): Parsed<z.output<Schema>> {
  return guarded(() => applySchema(schema, raw));
}

/** May throw where reading throws: call it inside `guarded`. */
export function applySchema<Schema extends z.core.$ZodType>(schema: Schema, raw: unknown): Parsed<z.output<Schema>> {
  const result = z.safeParse(schema, raw, { error: describe });
  return result.success ? parsed(result.data) : refused(errorOf(result.error.issues));
}
