import type { StoreFaultKind } from '@planning-poker/sync';

/** SQLite's primary result codes: https://sqlite.org/rescode.html */
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const FULL = 13;
const CANTOPEN = 14;

/** What failed in the worker, with what is known of the write: crosses the threads as its kind and message. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';
  readonly kind: StoreFaultKind;
  constructor(kind: StoreFaultKind, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.kind = kind;
  }
}

/**
 * What is known when COMMIT itself has failed. Where no lock, no space or no permission stopped it, the frame that commits was
 * never written. After anything else (an fsync that failed) a crash could still bring it back: nobody can say [S3].
 */
export function kindOfFailedCommit(error: unknown): StoreFaultKind {
  const code = primaryCode(error);
  const neverWritten = code === BUSY || code === LOCKED || code === READONLY || code === FULL || code === CANTOPEN;
  return neverWritten ? 'unavailable' : 'unknown';
}

function primaryCode(error: unknown): number | null {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'errcode') : undefined;
  return typeof code === 'number' ? code & 0xff : null;
}
