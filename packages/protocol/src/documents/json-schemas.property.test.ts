import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryOf } from '../testing/arbitrary-of.ts';
import { mutated } from '../testing/mutated.ts';
import { z } from '../zod.ts';
import { jsonSchemaDocument } from './json-schemas.ts';
import { namedSchemas } from './named-schemas.ts';

const base = 'https://example.invalid/wire.json';
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: false });
ajv.addSchema({ $id: base, ...jsonSchemaDocument() });

function overTheWire(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe.each(namedSchemas.map(({ name, schema }) => [name, schema] as const))('%s', (name, schema) => {
  const validate = ajv.compile({ $ref: `${base}#/$defs/${name}` });

  it('[W17] as JSON Schema takes what zod takes', () => {
    fc.assert(
      fc.property(arbitraryOf(schema), (sample) => {
        const value = overTheWire(sample);
        expect(z.safeParse(schema, value).success).toBe(true);
        expect({ valid: validate(value), errors: validate.errors }).toEqual({ valid: true, errors: null });
      }),
      { numRuns: 30 },
    );
  });

  it('[W3] [W17] as JSON Schema refuses what zod refuses', () => {
    fc.assert(
      fc.property(mutated(arbitraryOf(schema)), (sample) => {
        fc.pre(typeof sample !== 'symbol');
        const value = overTheWire(sample);
        expect({ value, valid: validate(value) }).toEqual({ value, valid: z.safeParse(schema, value).success });
      }),
      { numRuns: 60 },
    );
  });
});
