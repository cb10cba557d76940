import type { Command } from '@planning-poker/poker';
import type { Answer, Outcome, Receipt } from '@planning-poker/sync';
import { beforeEach, describe, expect, test } from 'vitest';
import { DurableLog } from '../seams/durable-log.ts';
import { AskedCommands } from './asked.ts';
import { SmallLog } from './small-log.ts';

const command: Command = { type: 'sendReaction', emoji: '👍' };
const rejected: Outcome = { status: 'rejected', code: 'forbidden', message: 'No.', details: {}, gameVersion: 5 };
const busy: Answer = { status: 'unavailable', code: 'conflict', message: '', gameVersion: 5 };

let small: SmallLog;
let log: DurableLog;
let asked: AskedCommands;

function accepted(gameVersion: number): Outcome {
  return { status: 'accepted', gameVersion };
}

function receipt(outcome: Outcome, correlationId = 'c'): Receipt {
  return { actor: 'bo', correlationId, outcome };
}

function remember(outcome: Outcome, correlationId = 'c'): void {
  log.append({ gameId: 'g', expectedVersion: 0, events: [], receipts: [receipt(outcome, correlationId)] }, 'node1.1');
  asked.remembered(receipt(outcome, correlationId), 'node1.1');
}

beforeEach(() => {
  small = new SmallLog();
  log = new DurableLog(() => 0);
  asked = new AskedCommands({ latch: small.latch, log, gameId: 'g', counters: {} });
  asked.submitted('Bo.1', 'bo', 'c', command);
  asked.sent('bo', 'c', 5, 'Bo.1#1');
});

function answered(answer: Answer, node = 'node1.1', toldTo = 5): void {
  asked.answered('bo', 'c', answer, { node, connection: 'Bo.1#1', toldTo });
}

test('[R3] nothing is wrong with a command that is decided, remembered and answered twice alike', () => {
  asked.committed('bo', 'c', small.events('bo', command, 'c'));
  remember(accepted(6));
  answered(accepted(6));
  answered(accepted(6), 'node2.1');
  expect(small.objection).toBeNull();
});

describe('it is noticed', () => {
  test('[R3] that an id is used twice, or that of a command which nobody asked for', () => {
    asked.submitted('Bo.1', 'bo', 'c', command);
    expect(small.objection).toContain('used c twice');
    small.forgive();
    asked.sent('bo', 'other', 5, 'Bo.1#1');
    expect(small.rule).toBe('R3');
    small.forgive();
    asked.committed('bo', 'other', small.events('bo', command, 'other'));
    expect(small.rule).toBe('R3');
    small.forgive();
    asked.remembered(receipt(accepted(6), 'other'), 'node1.1');
    expect(small.rule).toBe('R3');
    small.forgive();
    asked.answered('bo', 'other', accepted(6), { node: 'node1.1', connection: 'Bo.1#1', toldTo: 5 });
    expect(small.rule).toBe('R3');
  });

  test('[R3] that a command is in the log twice, or before anybody has sent it', () => {
    asked.committed('bo', 'c', small.events('bo', command, 'c'));
    asked.committed('bo', 'c', small.events('bo', command, 'c'));
    expect(small.objection).toContain('in the log twice');
    small.forgive();
    asked.submitted('Bo.1', 'bo', 'unsent', command);
    asked.committed('bo', 'unsent', small.events('bo', command, 'unsent'));
    expect(small.objection).toContain('nobody has sent it');
  });

  test('[R3] that a receipt says another version than the log, or a rejection', () => {
    asked.committed('bo', 'c', small.events('bo', command, 'c'));
    asked.remembered(receipt(accepted(7)), 'node1.1');
    expect(small.rule).toBe('R3');
    small.forgive();
    asked.remembered(receipt(rejected), 'node1.1');
    expect(small.objection).toContain('rejected and in the log');
  });

  test('[R1] that an answer is not what the log remembers', () => {
    answered(accepted(6));
    expect(small.rule).toBe('R1');
  });

  test('[W5] that a retryable code is remembered, and one that is final is not', () => {
    remember({ ...rejected, code: 'conflict' });
    answered({ ...rejected, code: 'conflict' });
    expect(small.rule).toBe('W5');
    small.forgive();
    answered({ ...busy, code: 'internal' });
    expect(small.rule).toBe('W5');
  });

  test('[W5] that it is answered in two ways', () => {
    remember(accepted(6));
    answered(accepted(6));
    log.games.get('g')?.receipts.set('bo c', rejected);
    answered(rejected);
    expect(small.rule).toBe('W5');
  });

  test('[R5] that an answer is older than what its client held', () => {
    remember(accepted(4));
    answered(accepted(4));
    expect(small.rule).toBe('R5');
    small.forgive();
    answered({ ...busy, gameVersion: 4 });
    expect(small.rule).toBe('R5');
    small.forgive();
    answered(busy);
    answered({ ...busy, gameVersion: 4 }, 'node2.1', 4);
    expect(small.objection).toBeNull();
  });

  test('[S3] that a node says of what it has committed that it is not', () => {
    remember(accepted(6));
    answered({ ...busy, code: 'storage_unavailable' });
    expect(small.rule).toBe('S3');
  });

  test('[S7] that there is no such game, though it is in the log', () => {
    answered({ ...busy, code: 'unknown_game' });
    expect(small.objection).toBeNull();
    log.append({ gameId: 'g', expectedVersion: 0, events: small.events('bo', command), receipts: [] }, 'node1.1');
    answered({ ...busy, code: 'unknown_game' });
    expect(small.rule).toBe('S7');
  });

  test('[C2] that a command is decided after one which was asked later', () => {
    asked.submitted('Bo.1', 'bo', 'later', command);
    remember(accepted(6), 'later');
    remember(accepted(7));
    expect(small.rule).toBe('C2');
  });
});
