import { describe as group, expect, it } from 'vitest';
import { parseUntrusted } from './parse.ts';
import { z } from './zod.ts';

function told(schema: z.ZodMiniType, raw: unknown): unknown {
  const read = parseUntrusted(schema, raw);
  return read.ok ? 'accepted' : read.error.details['issues'];
}

function issue(path: string, message: string) {
  return [{ path, message }];
}

group('what zod finds, in words', () => {
  it.each<[string, z.ZodMiniType, unknown, string]>([
    ['another type', z.string(), 5, 'must be text'],
    ['no number', z.number(), 'x', 'must be a number'],
    ['not a number', z.number(), Number.NaN, 'must be a number'],
    ['no flag', z.boolean(), 1, 'must be true or false'],
    ['no list', z.array(z.string()), {}, 'must be a list'],
    ['no object', z.strictObject({}), [], 'must be an object'],
    ['something for nothing', z.null(), 0, 'must be null'],
    ['a fraction', z.int(), 0.5, 'must be a whole number'],
    ['too large a number', z.int(), 2 ** 60, 'must be at most 9007199254740991'],
    ['too small a number', z.int().check(z.minimum(3)), 2, 'must be at least 3'],
    ['too short a text', z.string().check(z.minLength(2)), 'x', 'must have at least 2 characters'],
    ['too long a list', z.array(z.null()).check(z.maxLength(1)), [null, null], 'must have at most 1 entries'],
    ['another word', z.enum(['yes', 'no']), 'maybe', 'must be "yes" or "no"'],
    ['another value', z.literal(1), 2, 'must be 1'],
    ['another form', z.string().check(z.regex(/^a$/)), 'b', 'has a wrong form'],
    ['its own words', z.string().check(z.regex(/^a$/, { error: 'must be a' })), 'b', 'must be a'],
    ['nothing at all', z.enum(['yes']), undefined, 'is missing'],
  ])('[W10] %s', (_what, schema, raw, predicate) => {
    expect(told(z.strictObject({ field: schema }), { field: raw })).toEqual(issue('field', `field ${predicate}.`));
  });

  it('[W10] a union: what is wrong within the branch that was meant, or what may stand there', () => {
    const either = z.union([z.enum(['small', 'large']), z.strictObject({ width: z.int() })], {
      error: 'must be a size',
    });
    const size = z.strictObject({ size: either });
    expect(told(size, { size: { width: 'wide' } })).toEqual(issue('size.width', 'size.width must be a number.'));
    expect(told(size, { size: { width: 1, depth: 2 } })).toEqual(
      issue('size', 'size has a field that is not allowed here (allowed: width).'),
    );
    expect(told(size, { size: 7 })).toEqual(issue('size', 'size must be a size.'));
    expect(told(size, { size: 'small' })).toBe('accepted');
  });

  it('[W10] every place in a list, by its index', () => {
    expect(told(z.array(z.strictObject({ n: z.int() })), [{ n: 1 }, {}, { n: null }])).toEqual([
      { path: '1.n', message: '1.n is missing.' },
      { path: '2.n', message: '2.n must be a number.' },
    ]);
  });
});
