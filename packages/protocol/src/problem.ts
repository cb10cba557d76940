import { errorCodes } from './error-codes.ts';
import type { ErrorCode } from './error-codes.ts';
import { parseTrusted } from './parse.ts';
import type { Parsed } from './protocol-error.ts';
import type { DeepReadonly } from './readonly.ts';
import { details } from './views.ts';
import { z } from './zod.ts';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** An HTTP error, RFC 9457 (W12): `title` is always the same for a code, `detail` is of this one time. */
export const problemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** an ErrorCode of the server's version */
  code: z.string(),
  details,
  retryable: z.boolean(),
});

export type Problem = DeepReadonly<z.output<typeof problemBody>>;

/** The body of an HTTP error; its status is `problem.status`. */
export function problem(
  code: ErrorCode,
  options: { readonly message?: string; readonly details?: { readonly [key: string]: unknown } } = {},
): Problem {
  const { httpStatus: status, message: title, retryable } = errorCodes[code];
  const { message: detail = title } = options;
  return {
    type: `urn:planning-poker:problem:${code}`,
    title,
    status,
    detail,
    code,
    details: options.details ?? {},
    retryable,
  };
}

/** Reads the body of an HTTP error; an error where it is no problem of ours, as from a proxy. Never throws. */
export function parseProblem(raw: unknown): Parsed<Problem> {
  return parseTrusted(problemBody, raw);
}
