import fc from 'fast-check';

type Json = { readonly [key: string]: unknown };

/** The values of an arbitrary with one thing in each changed, anywhere: dropped, replaced, or a stranger put beside it. They may still be valid. */
export function mutated(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(values, fc.nat(), fc.constantFrom('replace', 'drop', 'add'), replacement)
    .map(([value, place, change, item]) => changeAt(value, { left: place % count(value) }, change, item));
}

type Change = 'replace' | 'drop' | 'add';

const dropped = Symbol('dropped');
const replacement = fc.oneof(
  fc.constantFrom<unknown>(null, true, '', 'x', -1, 0, 1.5, 2 ** 53, {}, [], 'y'.repeat(90), 'z'.repeat(50_000), 'a b'),
  fc.jsonValue({ maxDepth: 1 }),
);

function count(value: unknown): number {
  return childrenOf(value).reduce<number>((sum, child) => sum + count(child), 1);
}

function childrenOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

/** Walks until `cursor.left` values have been passed, and changes the one it then stands at. */
function changeAt(value: unknown, cursor: { left: number }, change: Change, item: unknown): unknown {
  if (cursor.left === 0) {
    cursor.left = -1;
    return changed(value, change, item);
  }
  if (cursor.left > 0) cursor.left -= 1;
  if (typeof value !== 'object' || value === null || cursor.left < 0) return value;
  const entries = Object.entries(value).map(([key, child]) => [key, changeAt(child, cursor, change, item)] as const);
  const kept = entries.filter(([, child]) => child !== dropped);
  return Array.isArray(value) ? kept.map(([, child]) => child) : Object.fromEntries(kept);
}

function changed(value: unknown, change: Change, item: unknown): unknown {
  if (change === 'drop') return dropped;
  if (change === 'add' && typeof value === 'object' && value !== null) {
    return Array.isArray(value) ? [...(value as unknown[]), item] : { ...(value as Json), stranger: item };
  }
  return item;
}
