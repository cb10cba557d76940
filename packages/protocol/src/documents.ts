export { asyncApiDocument } from './documents/async-api.ts';
export type { AsyncApiOptions } from './documents/async-api.ts';
export { jsonSchemaDocument } from './documents/json-schemas.ts';
export type { JsonSchema } from './documents/json-schemas.ts';
export { openApiDocument } from './documents/open-api.ts';
export type { OpenApiOptions } from './documents/open-api.ts';
export { wireFingerprint, wireParts } from './documents/wire-fingerprint.ts';
export type { Sha256 } from './documents/wire-fingerprint.ts';
