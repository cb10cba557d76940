import type { StoreFaultKind } from '@planning-poker/sync';

/** SQLite's primary result codes: https://sqlite.org/rescode.html */
export const BUSY = 5;
export const LOCKED = 6;
export const READONLY = 8;
export const IOERR = 10;
export const CORRUPT = 11;
export const FULL = 13;
export const CANTOPEN = 14;
export const NOTADB = 26;

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

/** null: it is no error of SQLite. */
export function primaryCode(error: unknown): number | null {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'errcode') : undefined;
  return typeof code === 'number' ? code & 0xff : null;
}
