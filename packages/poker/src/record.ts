/** Look-ups by an id that somebody else chose: `__proto__` and `constructor` are ids like any other. */
export function own<Value>(record: { readonly [id: string]: Value }, id: string): Value | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}

/** A copy with one entry set. A computed key makes an own property, whatever its name. */
export function withEntry<Value>(
  record: { readonly [id: string]: Value },
  id: string,
  value: Value,
): { readonly [id: string]: Value } {
  return { ...record, [id]: value };
}

export function withoutEntry<Value>(
  record: { readonly [id: string]: Value },
  id: string,
): { readonly [id: string]: Value } {
  const { [id]: _dropped, ...rest } = record;
  return rest;
}

/** By code unit: the same in every locale and engine. */
export function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
