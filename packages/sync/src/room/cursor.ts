import type { RoomLimits } from './limits.ts';

/** How far one connection has been sent the log, and how far its client says that it has applied it. */
export interface Cursor {
  sent: number;
  /** every version up to it has been applied; after a snapshot, the snapshot's version */
  acked: number;
  /** false: a snapshot was sent and nothing has been heard since */
  anchored: boolean;
  /** of what lies between `acked` and `sent`, the snapshot included */
  unackedBytes: number;
  /** when what is unanswered is sent again; 0: nothing is */
  dueAt: number;
  /** how often it has been sent again */
  resends: number;
}

export type DeliveryLimits = Pick<RoomLimits, 'maxLag' | 'maxUnackedBytes' | 'ackTimeoutMs' | 'ackRetries'>;

export function isAnswered(cursor: Cursor): boolean {
  return cursor.anchored && cursor.acked === cursor.sent;
}

/**
 * Pure. What to do with a frame for a connection that has all before it: `hold` sends nothing until it answers (W8), `catchUp` takes
 * a delta or a snapshot, whichever is smaller.
 */
export function frameDecision(
  cursor: Cursor,
  frame: { readonly to: number; readonly bytes: number },
  limits: DeliveryLimits,
): 'send' | 'hold' | 'catchUp' {
  const isTooFar =
    frame.to - cursor.acked > limits.maxLag || cursor.unackedBytes + frame.bytes > limits.maxUnackedBytes;
  if (!isTooFar) return 'send';
  return isAnswered(cursor) ? 'catchUp' : 'hold';
}

/** Versions up to `to` have been sent. */
export function moveSent(cursor: Cursor, to: number, bytes: number, now: number, limits: DeliveryLimits): void {
  cursor.sent = to;
  cursor.unackedBytes += bytes;
  if (cursor.dueAt === 0 && !isAnswered(cursor)) cursor.dueAt = now + limits.ackTimeoutMs;
}

/** A snapshot has been sent: it stands for all before it, and waits for an answer of its own. */
export function moveToSnapshot(
  cursor: Cursor,
  gameVersion: number,
  bytes: number,
  now: number,
  limits: DeliveryLimits,
): void {
  cursor.sent = gameVersion;
  cursor.acked = gameVersion;
  cursor.anchored = false;
  cursor.unackedBytes = bytes;
  if (cursor.dueAt === 0) cursor.dueAt = now + limits.ackTimeoutMs;
}

/** The client stands at `gameVersion`, as it says itself when it resumes, and has been sent nothing more yet. */
export function moveToPosition(cursor: Cursor, gameVersion: number): void {
  cursor.sent = gameVersion;
  cursor.acked = gameVersion;
  cursor.anchored = true;
  cursor.unackedBytes = 0;
  cursor.dueAt = 0;
  cursor.resends = 0;
}

/** Does it say anything new? What is ahead of the cursor is not believed, what goes back is not taken back. */
export function isProgress(cursor: Cursor, gameVersion: number): boolean {
  if (!Number.isSafeInteger(gameVersion) || gameVersion > cursor.sent) return false;
  return cursor.anchored ? gameVersion > cursor.acked : gameVersion >= cursor.acked;
}

/** Takes over progress; `unackedBytes` is what is still unanswered then. */
export function moveAcked(
  cursor: Cursor,
  gameVersion: number,
  unackedBytes: number,
  now: number,
  limits: DeliveryLimits,
): void {
  cursor.acked = gameVersion;
  cursor.anchored = true;
  cursor.unackedBytes = unackedBytes;
  cursor.resends = 0;
  cursor.dueAt = isAnswered(cursor) ? 0 : now + limits.ackTimeoutMs;
}

/** One more attempt, with a gap twice the last; false: that was enough (W7). */
export function moveDue(cursor: Cursor, now: number, limits: DeliveryLimits): boolean {
  if (cursor.resends >= limits.ackRetries) return false;
  cursor.resends += 1;
  cursor.dueAt = now + limits.ackTimeoutMs * 2 ** cursor.resends;
  return true;
}
