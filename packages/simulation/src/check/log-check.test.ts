import type { Command } from '@planning-poker/poker';
import type { Outcome, StoredEvent } from '@planning-poker/sync';
import { beforeEach, describe, expect, test } from 'vitest';
import { DurableLog } from '../seams/durable-log.ts';
import { AskedCommands } from './asked.ts';
import { LogCheck } from './log-check.ts';
import { ReadBy } from './read-by.ts';
import { SmallLog } from './small-log.ts';
import { WhoIsThere } from './who-is-there.ts';

let small: SmallLog;
let there: WhoIsThere;
let asked: AskedCommands;
let check: LogCheck;

const vote: Command = { type: 'submitVote', storyId: 's', round: 1, card: '5' };

beforeEach(() => {
  small = new SmallLog();
  const { latch, book } = small;
  const counters = {};
  const log = new DurableLog(() => 0);
  there = new WhoIsThere();
  asked = new AskedCommands({ latch, log, gameId: 'g', counters });
  const presence = { there, readBy: new ReadBy(), graceUs: 0, over: null, mayHaveBeenThere: () => true };
  check = new LogCheck({ latch, book, counters, asked, presence });
  replay();
});

/** The check begins with a log that is there: it is told of it as of its first transaction. */
function replay(): void {
  for (let version = 1; version <= small.book.version; version += 1) {
    check.referee.judge(small.book.event(version));
    if (small.book.endsCommand(version)) check.referee.settle();
  }
}

function ask(actor: string, correlationId: string, command: Command): void {
  asked.submitted(`${actor}.1`, actor, correlationId, command);
  asked.sent(actor, correlationId, small.book.version, `${actor}.1#1`);
}

function commit(events: readonly StoredEvent[], actor = '', outcome: Outcome | null = null, correlationId = 'c'): void {
  const from = small.book.version;
  const receipts = outcome === null ? [] : [{ actor, correlationId, outcome }];
  const to = from + events.length;
  check.committed({ atUs: 100, askedAtUs: 100, gameId: 'g', writer: 'node1.1', from, to, events, receipts });
}

function decided(actor: string, command: Command, correlationId = 'c'): void {
  ask(actor, correlationId, command);
  const events = small.events(actor, command, correlationId);
  commit(events, actor, { status: 'accepted', gameVersion: small.book.version + events.length }, correlationId);
}

test('[R3] [D20] a vote, and the same vote again, which changes nothing', () => {
  decided('bo', vote);
  decided('bo', vote, 'again');
  expect(small.objection).toBeNull();
  expect(small.book.version).toBe(6);
});

describe('it is noticed', () => {
  test('[R3] that a command is accepted and is not in the log, though it would have changed something', () => {
    ask('bo', 'c', vote);
    commit([], 'bo', { status: 'accepted', gameVersion: 5 });
    expect(small.objection).toContain('is not in the log');
  });

  test('[R3] that a command is accepted at a version which its transaction does not have', () => {
    decided('bo', vote);
    ask('bo', 'again', vote);
    commit([], 'bo', { status: 'accepted', gameVersion: 5 }, 'again');
    expect(small.objection).toContain('by a transaction of 6-6');
  });

  test('[R3] that the authority’s own command is in the log twice', () => {
    const [event] = small.events('ana', { type: 'startTimer', seconds: 1 }, 'own');
    if (event === undefined) throw new Error('there is no event');
    check.referee.judge(event as never);
    const expired = { ...event, type: 'timerExpired', data: {}, actor: null, at: 5_000 };
    commit([expired]);
    check.referee.judge(event as never);
    commit([{ ...expired, version: 7, hash: 'another hash of some length' }]);
    expect(small.objection).toContain('own own is in the log twice');
  });

  test('[W4] that two versions have one fingerprint', () => {
    ask('bo', 'c', vote);
    commit(small.events('bo', vote, 'c').map((event) => ({ ...event, hash: 'short' })));
    expect(small.rule).toBe('W4');
  });

  test('[L5] that an event does not fold', () => {
    const [event] = small.events('bo', vote, 'c');
    if (event === undefined) throw new Error('there is no event');
    commit([{ ...event, type: 'nothingOfTheKind' }]);
    expect(small.rule).toBe('L5');
  });

  test('[D5] that a reveal names somebody who has voted, and that it did not wait for who is there', () => {
    decided('ana', vote);
    const reveal: Command = { type: 'revealVotes', storyId: 's', round: 1 };
    ask('ana', 'early', reveal);
    const details = { waitingFor: ['ana'] };
    commit([], 'ana', { status: 'rejected', code: 'votes_missing', message: '', details, gameVersion: 6 }, 'early');
    expect(small.objection).toContain('has voted');
    small.forgive();
    there.heard('node1.1', 'bo', 'bo.1#1', 50);
    ask('ana', 'unforced', reveal);
    commit(small.events('ana', { ...reveal, force: true }, 'unforced'));
    expect(small.objection).toContain('bo is waited for');
  });
});
