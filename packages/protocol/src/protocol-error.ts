import type { Result } from '@planning-poker/poker';
import { errorCodes } from './error-codes.ts';
import type { ErrorCode } from './error-codes.ts';
import { limits } from './limits.ts';

/**
 * One thing that is wrong with what was sent. `path` is of the schema's own field names and of indexes, within a message's payload, a body
 * or a query (`stories.3.title`; an envelope's own fields by their name, `host` for where a call was sent to, nothing for all of it);
 * `message` is a sentence.
 */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

/** The peer sent what cannot be served: a value, which is answered. */
export interface ProtocolError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: { readonly [key: string]: unknown };
}

export type Parsed<Value> = Result<Value, ProtocolError>;

export function protocolError(
  code: ErrorCode,
  message: string = errorCodes[code].message,
  details: ProtocolError['details'] = {},
): ProtocolError {
  return { code, message, details };
}

/** An issue of a path and what is to be said of it: `issueAt('card', 'is missing')`. */
export function issueAt(path: string, predicate: string): Issue {
  return { path, message: `${path === '' ? 'The message' : path} ${predicate}.` };
}

/** Says the first issue in words, and at most `limits.issues` of them as data. */
export function invalidMessage(issues: readonly Issue[]): ProtocolError {
  const message = issues[0] === undefined ? undefined : `This was not understood. ${issues[0].message}`;
  return protocolError('invalid_message', message, { issues: issues.slice(0, limits.issues) });
}

export function parsed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refused(error: ProtocolError): { readonly ok: false; readonly error: ProtocolError } {
  return { ok: false, error };
}

/** The one place that catches around what somebody sent (W10): whatever it does when it is read, the answer is a value. */
export function guarded<Value>(read: () => Parsed<Value>): Parsed<Value> {
  try {
    return read();
  } catch {
    return refused(invalidMessage([issueAt('', 'could not be read')]));
  }
}
