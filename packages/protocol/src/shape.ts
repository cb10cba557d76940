import { isObject } from './is-object.ts';

/**
 * Does a value have this shape? A browser reads what its own server says with these few lines in the place of zod, which would be
 * 8 kB of the page's 110 (U7); `client.property.test.ts` holds every shape to its schema. Unknown fields are passed over (W3).
 */
export type Shape = (value: unknown) => boolean;

export const isText: Shape = (value) => typeof value === 'string';
export const isFlag: Shape = (value) => typeof value === 'boolean';
export const isNumber: Shape = (value) => typeof value === 'number' && Number.isFinite(value);
export const isWhole: Shape = (value) => Number.isSafeInteger(value);
/** A version, a time, a count. */
export const isCount: Shape = (value) => Number.isSafeInteger(value) && (value as number) >= 0;

export function isOneOf(...choices: readonly unknown[]): Shape {
  return (value) => choices.includes(value);
}

export function orNull(shape: Shape): Shape {
  return (value) => value === null || shape(value);
}

/** For a field that may be left out. */
export function orAbsent(shape: Shape): Shape {
  return (value) => value === undefined || shape(value);
}

export function isListOf(shape: Shape): Shape {
  return (value) => Array.isArray(value) && value.every(shape);
}

export function hasFields(fields: { readonly [name: string]: Shape }): Shape {
  const shapes = Object.entries(fields);
  return (value) => isObject(value) && shapes.every(([name, shape]) => shape(value[name]));
}
