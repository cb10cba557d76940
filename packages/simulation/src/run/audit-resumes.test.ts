import type { Position, ServerLink, Session } from '@planning-poker/sync';
import { beforeEach, expect, test } from 'vitest';
import { SmallLog } from '../check/small-log.ts';
import { auditResumes } from './audit-resumes.ts';

let small: SmallLog;

beforeEach(() => {
  small = new SmallLog();
});

/** What becomes of an audit of a room that answers so. */
async function objection(answer: (resumeFrom: Position | null) => string): Promise<string | null> {
  let open = 0;
  const connect = (link: ServerLink, _playerId: string, resumeFrom: Position | null): Promise<Session> => {
    open += 1;
    link.send({ type: answer(resumeFrom), text: '' });
    return Promise.resolve({ close: () => (open -= 1) } as unknown as Session);
  };
  await auditResumes(small.latch, small.book, { gameVersion: small.book.version, connect });
  expect(open).toBe(0);
  return small.objection;
}

test('[W4] who comes from another log is given a snapshot, whatever version they say', async () => {
  expect(await objection(() => 'snapshot')).toBeNull();
});

test('[W4] that a room goes on from a position on another log is noticed, from its version and from the one before', async () => {
  expect(await objection(() => 'events')).toBe('who comes from another log hears events');
  small.forgive();
  const { version } = small.book;
  expect(await objection((from) => (from?.gameVersion === version ? 'snapshot' : 'events'))).not.toBeNull();
});
