/**
 * A new object with the named fields that `source` has, in the order of the names, and nothing else: what nobody named never gets
 * out, whatever is added to a type later. The compiler refuses a result that lacks a required field.
 */
export function pick<Source extends object, Name extends keyof Source>(
  source: Source,
  ...names: readonly Name[]
): Pick<Source, Name> {
  const picked: Partial<Pick<Source, Name>> = {};
  for (const name of names) {
    if (source[name] !== undefined) picked[name] = source[name];
  }
  return picked as Pick<Source, Name>;
}
