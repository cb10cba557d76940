import { errorCodes } from './error-codes.ts';
import type { ErrorCode } from './error-codes.ts';
import { parseTrusted } from './parse.ts';
import type { Parsed } from './protocol-error.ts';
import type { DeepReadonly } from './readonly.ts';
import { z } from './zod.ts';

export const refusalData = z.object({
  code: z.string(),
  message: z.string(),
  retryable: z.boolean(),
  retryAfterMs: z.exactOptional(z.int().check(z.minimum(0))),
});

/** A refused handshake: the `data` of its `connect_error` (W11). `code` is an ErrorCode of the server's version. */
export type Refusal = DeepReadonly<z.output<typeof refusalData>>;

/** The data of a refused handshake. Whoever is told when to come back may come back. */
export function refusal(
  code: ErrorCode,
  options: { readonly message?: string; readonly retryAfterMs?: number } = {},
): Refusal {
  const { message = errorCodes[code].message, retryAfterMs } = options;
  if (retryAfterMs === undefined) return { code, message, retryable: errorCodes[code].retryable };
  return { code, message, retryable: true, retryAfterMs };
}

/** Reads a `connect_error`'s `data`; an error where there is none, as when no server answered. Never throws. */
export function parseRefusal(raw: unknown): Parsed<Refusal> {
  return parseTrusted(refusalData, raw);
}
