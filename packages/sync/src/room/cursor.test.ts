import { expect, test } from 'vitest';
import type { Cursor } from './cursor.ts';
import {
  frameDecision,
  isAnswered,
  isProgress,
  moveAcked,
  moveDue,
  moveSent,
  moveToPosition,
  moveToSnapshot,
} from './cursor.ts';

const limits = { maxLag: 10, maxUnackedBytes: 1_000, ackTimeoutMs: 100, ackRetries: 2 };

function cursor(part: Partial<Cursor> = {}): Cursor {
  return { sent: 5, acked: 5, anchored: true, unackedBytes: 0, dueAt: 0, resends: 0, ...part };
}

test.each([
  ['has told all', cursor(), { to: 6, bytes: 10 }, 'send'],
  ['is at the edge of the lag', cursor({ sent: 14 }), { to: 15, bytes: 10 }, 'send'],
  ['is beyond the lag', cursor({ sent: 15 }), { to: 16, bytes: 10 }, 'hold'],
  ['is at the edge of the bytes', cursor({ sent: 6, unackedBytes: 990 }), { to: 7, bytes: 10 }, 'send'],
  ['is beyond the bytes', cursor({ sent: 6, unackedBytes: 990 }), { to: 7, bytes: 11 }, 'hold'],
  ['has told all, and the frame alone is too much', cursor(), { to: 6, bytes: 1_001 }, 'catchUp'],
  ['has told all, and the frame alone is too long', cursor(), { to: 16, bytes: 1 }, 'catchUp'],
  ['has a snapshot to answer, and the frame is too much', cursor({ anchored: false }), { to: 6, bytes: 1_001 }, 'hold'],
])('[W8] one who %s', (_, at, frame, decision) => {
  expect(frameDecision(at, frame, limits)).toBe(decision);
});

test('[W7] the clock runs from the first thing unanswered, not from the last', () => {
  const at = cursor();
  moveSent(at, 6, 10, 1_000, limits);
  moveSent(at, 7, 10, 1_050, limits);
  expect(at).toMatchObject({ sent: 7, unackedBytes: 20, dueAt: 1_100 });
});

test('[W7] nothing runs where nothing was sent', () => {
  const at = cursor();
  moveSent(at, 5, 0, 1_000, limits);
  expect(at.dueAt).toBe(0);
});

test('[W7] progress restarts the clock, and telling all stops it', () => {
  const at = cursor({ sent: 8, dueAt: 1_100, resends: 2, unackedBytes: 30 });
  moveAcked(at, 6, 20, 1_040, limits);
  expect(at).toMatchObject({ acked: 6, resends: 0, dueAt: 1_140, unackedBytes: 20 });
  moveAcked(at, 8, 0, 1_050, limits);
  expect(at).toMatchObject({ acked: 8, dueAt: 0 });
  expect(isAnswered(at)).toBe(true);
});

test('[W7] what is ahead of the cursor is not believed, and what goes back is ignored', () => {
  const at = cursor({ sent: 8, acked: 6 });
  expect([9, 1e9, Number.NaN, 7.5, 6, 5, -1].map((version) => isProgress(at, version))).toEqual(Array(7).fill(false));
  expect([7, 8].map((version) => isProgress(at, version))).toEqual([true, true]);
});

test('[W7] a snapshot waits for an answer of its own', () => {
  const at = cursor({ sent: 6 });
  moveToSnapshot(at, 9, 500, 1_000, limits);
  expect(isAnswered(at)).toBe(false);
  expect(at).toMatchObject({ sent: 9, acked: 9, unackedBytes: 500, dueAt: 1_100 });
  expect(isProgress(at, 8)).toBe(false);
  expect(isProgress(at, 9)).toBe(true);
  moveAcked(at, 9, 0, 1_010, limits);
  expect(isAnswered(at)).toBe(true);
  expect(isProgress(at, 9)).toBe(false);
});

test('[W7] a newcomer is not behind by all that was before them', () => {
  const at = cursor({ sent: 0, acked: 0 });
  moveToSnapshot(at, 5_000, 500, 0, limits);
  expect(frameDecision(at, { to: 5_001, bytes: 10 }, limits)).toBe('send');
});

test('[W7] gaps double, and there is an end', () => {
  const at = cursor({ sent: 6, dueAt: 100 });
  expect(moveDue(at, 100, limits)).toBe(true);
  expect(at.dueAt).toBe(300);
  expect(moveDue(at, 300, limits)).toBe(true);
  expect(at.dueAt).toBe(700);
  expect(moveDue(at, 700, limits)).toBe(false);
});

test('[W4] who resumes stands where they say', () => {
  const at = cursor({ sent: 90, acked: 80, unackedBytes: 9, dueAt: 4, resends: 1, anchored: false });
  moveToPosition(at, 85);
  expect(at).toEqual(cursor({ sent: 85, acked: 85 }));
});
