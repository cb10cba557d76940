import fc from 'fast-check';

type Json = { readonly [key: string]: unknown };

/** The value with one thing in it changed, anywhere: dropped, replaced, or a stranger put beside it. It may still be valid. */
export function mutated(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value)) return fc.oneof(...value.map((item, place) => within(item, place, value)), replacement);
  if (typeof value !== 'object' || value === null) return replacement;
  const record = value as Json;
  const changes = Object.keys(record).map((key) =>
    fc.oneof(
      { weight: 2, arbitrary: mutated(record[key]).map((item) => ({ ...record, [key]: item })) },
      { weight: 1, arbitrary: fc.constant(without(record, key)) },
    ),
  );
  const strange = fc
    .tuple(fc.stringMatching(/^[a-z]{1,6}$/), replacement)
    .map(([key, item]) => ({ ...record, [key]: item }));
  return fc.oneof(...changes, strange, replacement);
}

const replacement = fc.oneof(
  fc.constantFrom<unknown>(null, true, '', 'x', -1, 0, 1.5, 2 ** 53, {}, [], 'y'.repeat(90), 'z'.repeat(50_000), 'a b'),
  fc.jsonValue({ maxDepth: 1 }),
);

function within(item: unknown, place: number, list: readonly unknown[]) {
  return mutated(item).map((changed) => list.with(place, changed));
}

function without(record: Json, key: string): Json {
  const { [key]: _dropped, ...rest } = record;
  return rest;
}
