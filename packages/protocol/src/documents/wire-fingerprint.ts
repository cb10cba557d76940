import { errorCodes } from '../error-codes.ts';
import { MESSAGE_EVENT, PROTOCOL_VERSION, SOCKET_PATH } from '../version.ts';
import { httpOperations } from './http-operations.ts';
import { jsonSchemas } from './json-schemas.ts';

/** SHA-256 of a text as hexadecimal digits: given, since this package has no platform. */
export type Sha256 = (text: string) => string;

/**
 * Everything that two programs must agree on, in parts, each as canonical JSON: the schemas, the error codes, the HTTP calls, the names of
 * the socket. Descriptions, examples and default sentences are not: they may be bettered at any time.
 */
export function wireParts(): { readonly [part: string]: string } {
  const schemas = jsonSchemas({ prefix: '#/$defs/', descriptions: false });
  const socket = { version: PROTOCOL_VERSION, event: MESSAGE_EVENT, path: SOCKET_PATH };
  return {
    ...mapValues('schema', schemas, canonicalJson),
    ...mapValues('error', errorCodes, ({ httpStatus, retryable }) => canonicalJson({ httpStatus, retryable })),
    ...Object.fromEntries(httpOperations.map((call) => [`http ${call.method} ${call.path}`, httpCall(call)])),
    socket: canonicalJson(socket),
  };
}

/** The wire's fingerprint: it belongs to PROTOCOL_VERSION (W14). */
export function wireFingerprint(sha256: Sha256): string {
  return sha256(canonicalJson(wireParts()));
}

/** JSON with sorted keys: the same for the same value, however it was made. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => (isRecord(item) ? sorted(item) : item));
}

function httpCall({ bearer, parameters, body, answer, errors }: (typeof httpOperations)[number]): string {
  const query = parameters.map(({ name, required, schema }) => ({ name, required, schema }));
  return canonicalJson({
    bearer,
    query,
    body: body?.schema ?? null,
    status: answer.status,
    content: answer.content,
    errors,
  });
}

function mapValues<Value>(kind: string, values: { readonly [name: string]: Value }, write: (value: Value) => string) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${kind} ${name}`, write(value)]));
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(record: { readonly [key: string]: unknown }) {
  const byName = Object.keys(record).toSorted();
  return Object.fromEntries(byName.map((key) => [key, record[key]]));
}
