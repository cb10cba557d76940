import type { Outcome } from '@planning-poker/sync';

/** Is somebody told the very same, to the last detail? */
export function isSameOutcome(left: Outcome | undefined, right: Outcome): boolean {
  if (left === undefined || left.status !== right.status || left.gameVersion !== right.gameVersion) return false;
  return left.status === 'accepted' || (right.status === 'rejected' && isSameRejection(left, right));
}

interface Rejected {
  readonly code: string;
  readonly message: string;
  readonly details: { readonly [key: string]: unknown };
}

/** What a person reads of a rejection, and what a page makes of it. */
export function isSameRejection(left: Rejected, right: Rejected): boolean {
  return (
    left.code === right.code &&
    left.message === right.message &&
    JSON.stringify(left.details) === JSON.stringify(right.details)
  );
}
