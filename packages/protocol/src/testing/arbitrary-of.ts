import fc from 'fast-check';
import type { z } from '../zod.ts';

/** Values that a schema accepts, made from the schema itself: so a new message is tested as soon as it exists. */
export function arbitraryOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  if (def.type === 'string') return stringOf(checksOf(def));
  if (def.type === 'number') return numberOf(checksOf(def), 'check' in def);
  if (def.type === 'boolean') return fc.boolean();
  if (def.type === 'null') return fc.constant(null);
  if (def.type === 'unknown') return fc.jsonValue({ maxDepth: 2 });
  if (def.type === 'literal') return fc.constantFrom(...def.values);
  if (def.type === 'enum') return fc.constantFrom(...Object.values(def.entries));
  if (def.type === 'nullable') return fc.option(arbitraryOf(def.innerType), { nil: null });
  if (def.type === 'optional') return arbitraryOf(def.innerType);
  if (def.type === 'pipe') return arbitraryOf(def.in);
  if (def.type === 'union') return fc.oneof(...def.options.map(arbitraryOf));
  if (def.type === 'array') return fc.array(arbitraryOf(def.element), { maxLength: 3 });
  if (def.type === 'record')
    return fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), arbitraryOf(def.valueType), { maxKeys: 3 });
  if (def.type === 'object') return objectOf(def.shape);
  throw new Error(`No values are made for ${def.type}.`);
}

interface Check {
  readonly check: string;
  readonly pattern?: RegExp;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly value?: number;
  readonly format?: string;
}

function checksOf(def: { readonly checks?: readonly z.core.$ZodCheck<never>[] | undefined }): readonly Check[] {
  return (def.checks ?? []).map((check) => check._zod.def as Check);
}

function stringOf(checks: readonly Check[]): fc.Arbitrary<string> {
  const pattern = checks.find((check) => check.pattern !== undefined)?.pattern;
  if (pattern !== undefined) return fc.stringMatching(pattern);
  const minLength = checks.find((check) => check.check === 'min_length')?.minimum ?? 0;
  const maxLength = Math.min(checks.find((check) => check.check === 'max_length')?.maximum ?? 20, 20);
  return fc
    .string({ minLength, maxLength, unit: 'grapheme' })
    .filter((text) => text.length <= maxLength && !text.includes('\0'));
}

function numberOf(checks: readonly Check[], isWhole: boolean): fc.Arbitrary<number> {
  const least = checks.find((check) => check.check === 'greater_than')?.value ?? -1e9;
  const most = checks.find((check) => check.check === 'less_than')?.value ?? 1e9;
  if (isWhole || checks.some((check) => check.check === 'number_format'))
    return fc.integer({ min: least, max: Math.min(most, 2 ** 40) });
  return fc
    .double({ min: least, max: most, noNaN: true, noDefaultInfinity: true })
    .map((number) => (number === 0 ? 0 : number));
}

function objectOf(shape: z.core.$ZodShape): fc.Arbitrary<object> {
  const fields = Object.entries(shape);
  const values = Object.fromEntries(fields.map(([name, field]) => [name, arbitraryOf(field)]));
  const requiredKeys = fields.filter(([, field]) => field._zod.optin !== 'optional').map(([name]) => name);
  return fc.record(values, { requiredKeys, noNullPrototype: true });
}
