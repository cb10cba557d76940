import { errorCodes } from './error-codes.ts';
import type { ErrorCode } from './error-codes.ts';
import type { RejectedPayload } from './server-message.ts';

/** The payload of `rejected`: whether it is retryable, and what is said where nothing more exact is known, is the registry's. */
export function rejectedPayload(reason: {
  readonly code: ErrorCode;
  readonly message?: string;
  readonly details?: { readonly [key: string]: unknown };
  readonly gameVersion: number | null;
}): RejectedPayload {
  const { code, message = errorCodes[code].message, details = {}, gameVersion } = reason;
  return { code, message, details, retryable: errorCodes[code].retryable, gameVersion };
}
