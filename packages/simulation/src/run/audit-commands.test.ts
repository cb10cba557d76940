import type { ClientOutcome, Outcome } from '@planning-poker/sync';
import { beforeEach, expect, test } from 'vitest';
import { AskedCommands } from '../check/asked.ts';
import type { Asked } from '../check/asked.ts';
import { SmallLog } from '../check/small-log.ts';
import { DurableLog } from '../seams/durable-log.ts';
import { auditCommands } from './audit-commands.ts';

const gameId = 'g';
const accepted: Outcome & ClientOutcome = { status: 'accepted', gameVersion: 6 };

let small: SmallLog;
let log: DurableLog;
let asked: AskedCommands;
let command: Asked;

beforeEach(() => {
  small = new SmallLog();
  log = new DurableLog(() => 0);
  asked = new AskedCommands({ latch: small.latch, log, gameId, counters: {} });
  command = asked.submitted('Bo.1', 'bo', 'c', { type: 'sendReaction', emoji: '👍' });
});

function remember(): void {
  const receipt = { actor: 'bo', correlationId: 'c', outcome: accepted };
  log.append({ gameId, expectedVersion: 0, events: [], receipts: [receipt] }, 'node1.1');
  command.receipt = accepted;
}

function objection(outcomes: readonly ClientOutcome[], pending: readonly string[] = []): string | null {
  small.forgive();
  const tab = {
    name: 'Bo.1',
    playerId: 'bo',
    outcomes: new Map(outcomes.map((outcome) => ['c', outcome])),
    view: { pending: pending.map((correlationId) => ({ correlationId })) },
  };
  auditCommands({ latch: small.latch, asked, log, gameId, tabs: [tab] });
  return small.objection;
}

test('[R3] [C5] nothing is wrong with what is pending, and with what is told as the log remembers it', () => {
  expect(objection([], ['c'])).toBeNull();
  remember();
  expect(objection([accepted])).toBeNull();
});

test('[C5] that nobody waits for a command any more, and nobody was told, is noticed', () => {
  remember();
  expect(objection([])).toContain('was never told what became of it');
});

test('[C5] of a page that is closed nothing is asked', () => {
  remember();
  auditCommands({ latch: small.latch, asked, log, gameId, tabs: [] });
  expect(small.objection).toBeNull();
});

test('[R3] that what was answered is forgotten, is in the log without a receipt, or was told and is not so, is noticed', () => {
  command.told = accepted;
  expect(objection([], ['c'])).toContain('is forgotten');
  command.told = null;
  command.committedAt = 6;
  expect(objection([], ['c'])).toContain('without a receipt');
  command.committedAt = null;
  expect(objection([accepted])).toContain('was told c is accepted');
});
