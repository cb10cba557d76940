/** What is allowed at a place of a file. */
export type Allowed =
  | { readonly must: 'text' | 'number' | 'whole'; readonly least: number; readonly most: number }
  | { readonly must: 'list'; readonly most: number }
  | { readonly must: 'object' | 'notBeThere' }
  | { readonly must: 'oneOf'; readonly choices: readonly string[] };

export interface Misfit {
  /** `stories[3].title`, as a program would write it; empty: the whole file */
  readonly field: string;
  readonly allowed: Allowed;
}

/** The first place where a value is not of this shape, or null. */
export type FileShape = (value: unknown, field: string) => Misfit | null;

const fits = (isRight: boolean, field: string, allowed: Allowed): Misfit | null =>
  isRight ? null : { field, allowed };

/** In characters, not code units. */
export function aText(least: number, most: number): FileShape {
  return (value, field) =>
    fits(typeof value === 'string' && isAsLong(value, least, most), field, { must: 'text', least, most });
}

function isAsLong(text: string, least: number, most: number): boolean {
  if (text.length > most * 2) return false;
  const characters = Array.from(text).length;
  return characters >= least && characters <= most;
}

export function aNumber(least: number, most: number): FileShape {
  return (value, field) =>
    fits(typeof value === 'number' && value >= least && value <= most, field, { must: 'number', least, most });
}

export function aWhole(least: number, most: number): FileShape {
  return (value, field) =>
    fits(Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most, field, {
      must: 'whole',
      least,
      most,
    });
}

export function oneOf(...choices: readonly (string | number | boolean)[]): FileShape {
  return (value, field) =>
    fits(choices.includes(value as string), field, {
      must: 'oneOf',
      choices: choices.map((choice) => JSON.stringify(choice)),
    });
}

export function orNull(shape: FileShape): FileShape {
  return (value, field) => (value === null ? null : shape(value, field));
}

export function orAbsent(shape: FileShape): FileShape {
  return (value, field) => (value === undefined ? null : shape(value, field));
}

export function listOf(shape: FileShape, most: number): FileShape {
  return (value, field) => {
    if (!Array.isArray(value) || value.length > most) return { field, allowed: { must: 'list', most } };
    return firstMisfit(value.map((entry: unknown, place) => () => shape(entry, `${field}[${place}]`)));
  };
}

/** Every field that is named and no other: what nobody reads would be lost without a word. */
export function fields(shapes: { readonly [name: string]: FileShape }): FileShape {
  return (value, field) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return { field, allowed: { must: 'object' } };
    const at = (name: string) => (field === '' ? name : `${field}.${name}`);
    const given = value as { readonly [name: string]: unknown };
    const stranger = Object.keys(given).find((name) => !Object.hasOwn(shapes, name));
    if (stranger !== undefined) return { field: at(stranger), allowed: { must: 'notBeThere' } };
    const own = (name: string) => (Object.hasOwn(given, name) ? given[name] : undefined);
    return firstMisfit(
      Object.entries(shapes).map(
        ([name, shape]) =>
          () =>
            shape(own(name), at(name)),
      ),
    );
  };
}

function firstMisfit(looks: readonly (() => Misfit | null)[]): Misfit | null {
  for (const look of looks) {
    const misfit = look();
    if (misfit !== null) return misfit;
  }
  return null;
}
