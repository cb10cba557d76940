import { describe, expect, test } from 'vitest';
import {
  dropCovered,
  enqueue,
  markAccepted,
  markSent,
  remove,
  requeue,
  requeueAll,
  requeueAnswered,
} from './outbox.ts';
import type { Outbox } from './outbox.ts';

const three = ['a', 'b', 'c'].reduce<Outbox<string>>(
  (outbox, id) => enqueue(outbox, { correlationId: id, command: `do ${id}`, since: 1, predictedAt: 2 }),
  [],
);

describe('the outbox', () => {
  test('[C2] keeps the order in which commands were given', () => {
    expect(ids(three)).toEqual(['a', 'b', 'c']);
    expect(stages(three)).toEqual(['queued', 'queued', 'queued']);
  });

  test('[C2] a command is sent, answered, and stays until it is covered', () => {
    const answered = markAccepted(markSent(three, 'b'), 'b', 7);
    expect(stages(answered)).toEqual(['queued', 'answered', 'queued']);
    expect(ids(dropCovered(answered, 6, new Map()))).toEqual(['a', 'b', 'c']);
    expect(ids(dropCovered(answered, 7, new Map()))).toEqual(['a', 'c']);
  });

  test('[C5] a command whose event was seen is covered before its answer', () => {
    expect(ids(dropCovered(markSent(three, 'a'), 4, new Map([['a', 4]])))).toEqual(['b', 'c']);
  });

  test('[C5] an answer to a command that is no longer there changes nothing', () => {
    expect(markAccepted(three, 'x', 7)).toBe(three);
    expect(markSent(three, 'x')).toBe(three);
    expect(requeue(three, 'x')).toBe(three);
    expect(remove(three, 'x')).toBe(three);
    expect(dropCovered(three, 9, new Map([['x', 9]]))).toBe(three);
  });

  test('[C2] a lost answer queues a command again, in its place', () => {
    const again = requeue(markSent(three, 'b'), 'b');
    expect(ids(again)).toEqual(['a', 'b', 'c']);
    expect(stages(again)).toEqual(['queued', 'queued', 'queued']);
  });

  test('[C5] what is accepted is not queued again by a late loss', () => {
    const answered = markAccepted(markSent(three, 'b'), 'b', 7);
    expect(requeue(answered, 'b')).toBe(answered);
  });

  test('[C2] another connection queues all again, what was answered too', () => {
    const outbox = markAccepted(markSent(markSent(three, 'a'), 'b'), 'b', 7);
    const again = requeueAll(outbox);
    expect(ids(again)).toEqual(['a', 'b', 'c']);
    expect(again).toEqual(three);
    expect(requeueAll(again)).toBe(again);
  });

  test('[W4] another log voids answers alone', () => {
    const outbox = markAccepted(markSent(markSent(three, 'a'), 'b'), 'b', 7);
    expect(stages(requeueAnswered(outbox))).toEqual(['sent', 'queued', 'queued']);
    expect(requeueAnswered(three)).toBe(three);
  });
});

function ids(outbox: Outbox<string>): readonly string[] {
  return outbox.map(({ correlationId }) => correlationId);
}

function stages(outbox: Outbox<string>): readonly string[] {
  return outbox.map(({ stage }) => stage);
}
