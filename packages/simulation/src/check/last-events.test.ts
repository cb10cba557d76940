import type { PublicEvent } from '@planning-poker/sync';
import { beforeEach, expect, test } from 'vitest';
import { LastEvents } from './last-events.ts';
import { SmallLog } from './small-log.ts';

const page = { name: 'Bo.1', playerId: 'bo' };
let small: SmallLog;
let last: LastEvents;

beforeEach(() => {
  small = new SmallLog();
  for (let times = 0; times < 5; times += 1) small.add('ana', { type: 'sendReaction', emoji: '👍' });
  last = new LastEvents(small.latch, small.book, 3);
});

function events(from: number, to: number): readonly PublicEvent[] {
  return Array.from({ length: to - from }, (_, index) => small.book.publicEvent(from + index + 1, 'bo'));
}

test('[R2] a page begins with none, keeps what comes, and lets go of the oldest beyond its limit', () => {
  last.moved(page, [], { before: 0, gameVersion: 5 });
  last.moved(page, events(5, 6), { before: 5, gameVersion: 6 });
  last.moved(page, events(5, 8), { before: 6, gameVersion: 8 });
  last.moved(page, events(6, 9), { before: 8, gameVersion: 9 });
  expect(small.objection).toBeNull();
});

test('[R2] that earlier ones are lost is noticed', () => {
  last.moved(page, events(5, 6), { before: 5, gameVersion: 6 });
  last.moved(page, events(6, 7), { before: 6, gameVersion: 7 });
  expect(small.objection).toBe('Bo.1 keeps 1 last events at 7, not 2 of the log');
});

test('[R2] that one is not the log’s, or one is left out, is noticed', () => {
  last.moved(page, events(4, 6), { before: 5, gameVersion: 7 });
  expect(small.rule).toBe('R2');
  small.forgive();
  last.moved(page, [{ ...small.book.publicEvent(8, 'bo'), reason: 'nothing' }], { before: 7, gameVersion: 8 });
  expect(small.rule).toBe('R2');
});
