import { z } from '../zod.ts';
import { namedSchemas } from './named-schemas.ts';

export type JsonSchema = { readonly [keyword: string]: unknown };

export interface JsonSchemaOptions {
  /** where the schemas stand in the document that holds them: `#/components/schemas/` */
  readonly prefix: string;
  readonly descriptions: boolean;
}

/**
 * Every schema of the wire as JSON Schema 2020-12, by name, made from the zod schemas. What JSON Schema cannot say: text must be whole
 * (no half surrogate pairs) and without NUL, and lengths are counted there in characters, here in UTF-16 units.
 */
export function jsonSchemas({ prefix, descriptions }: JsonSchemaOptions): { readonly [name: string]: JsonSchema } {
  const registry = z.registry<{ id: string; description?: string }>();
  for (const { name, schema, description } of namedSchemas) {
    registry.add(schema, descriptions && description !== undefined ? { id: name, description } : { id: name });
  }
  const { schemas } = z.toJSONSchema(registry, { metadata: registry, uri: (name) => prefix + name, io: 'input' });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutHead(schema)]));
}

let components: ReturnType<typeof jsonSchemas> | null = null;

/** Those that OpenAPI and AsyncAPI have in common. Made once: it takes some 50 ms, and anybody may ask a server for them. */
export function componentSchemas(): ReturnType<typeof jsonSchemas> {
  components ??= jsonSchemas({ prefix: '#/components/schemas/', descriptions: true });
  return components;
}

/** All of them in one JSON Schema document. */
export function jsonSchemaDocument(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'The wire of planning poker, version 1',
    $defs: jsonSchemas({ prefix: '#/$defs/', descriptions: true }),
  };
}

/** The document has one dialect and one base: a schema within it has neither. */
function withoutHead(schema: JsonSchema): JsonSchema {
  const { $schema: _dialect, $id: _base, '~standard': _standard, ...rest } = schema;
  return rest;
}
