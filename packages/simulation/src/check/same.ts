/**
 * Deep equality of JSON-like values. Both sides are states that share what did not change with the state before, so a pair that
 * was found equal once is not walked again: comparing after every message costs what has changed.
 */
export function createSameness(): (left: unknown, right: unknown) => boolean {
  const known = new WeakMap<object, object>();
  const same = (left: unknown, right: unknown): boolean => {
    if (Object.is(left, right)) return true;
    if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
    if (known.get(left) === right) return true;
    const isSame = Array.isArray(left) ? sameList(left, right, same) : sameFields(left, right, same);
    if (isSame) known.set(left, right);
    return isSame;
  };
  return same;
}

type Same = (left: unknown, right: unknown) => boolean;

function sameList(left: readonly unknown[], right: object, same: Same): boolean {
  if (!Array.isArray(right) || left.length !== right.length) return false;
  return left.every((item, index) => same(item, right[index]));
}

function sameFields(left: object, right: object, same: Same): boolean {
  if (Array.isArray(right)) return false;
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every((key) => Object.hasOwn(right, key) && same(field(left, key), field(right, key)));
}

function field(value: object, key: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[key];
}

/** Where two values part, for a failure's message: a path and both values. */
export function firstDifference(left: unknown, right: unknown, path = ''): string | null {
  if (Object.is(left, right)) return null;
  const areObjects = typeof left === 'object' && typeof right === 'object' && left !== null && right !== null;
  if (!areObjects) return `${path === '' ? 'value' : path}: ${short(left)} is not ${short(right)}`;
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const found = firstDifference(field(left, key), field(right, key), path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 120 ? `${text.slice(0, 120)}...` : text;
}
