import type { Command } from '@planning-poker/poker';
import type { Answer, CommandRequest, Outcome } from '@planning-poker/sync';
import { beforeEach, expect, test } from 'vitest';
import { AskedCommands } from '../check/asked.ts';
import { SmallLog } from '../check/small-log.ts';
import { DurableLog } from '../seams/durable-log.ts';
import { auditIds } from './audit-ids.ts';

const gameId = 'g';
const first: Outcome = { status: 'rejected', code: 'forbidden', message: 'No.', details: { to: 'bo' }, gameVersion: 5 };
const second: Outcome = { status: 'accepted', gameVersion: 6 };

let small: SmallLog;
let log: DurableLog;
let asked: AskedCommands;

beforeEach(() => {
  small = new SmallLog();
  log = new DurableLog(() => 0);
  asked = new AskedCommands({ latch: small.latch, log, gameId, counters: {} });
  asked.submitted('Bo.1', 'bo', 'c', { type: 'nudge' });
  remember('bo', first);
  asked.remembered({ actor: 'bo', correlationId: 'c', outcome: first }, 'node1.1');
});

function remember(actor: string, outcome: Outcome): void {
  log.append({ gameId, expectedVersion: 0, events: [], receipts: [{ actor, correlationId: 'c', outcome }] }, 'node1.1');
}

/** What becomes of an audit of a room that answers so; the other player's command is decided as `second`. */
async function objection(answerTo: (actor: string | null) => Answer): Promise<string | null> {
  const submit = ({ actor }: CommandRequest<Command>): Promise<Answer> => {
    if (actor === 'ana') remember('ana', second);
    return Promise.resolve(answerTo(actor));
  };
  await auditIds(
    { latch: small.latch, asked, book: small.book, log, gameId },
    { gameVersion: small.book.version, submit },
  );
  return small.objection;
}

test('[W5] each is answered for their own command, and nothing is undecided', async () => {
  expect(await objection((actor) => (actor === 'bo' ? first : second))).toBeNull();
  expect(asked.get('ana', 'c')?.sendings).toBe(1);
});

test('[W5] that somebody is answered for another one’s command is noticed', async () => {
  expect(await objection(() => first)).toContain('ana is answered');
});

test('[W5] that a remembered answer has lost its details is noticed', async () => {
  expect(await objection((actor) => (actor === 'bo' ? { ...first, details: {} } : second))).toContain('bo is answered');
});

test('[W5] what is no decision says nothing', async () => {
  const busy: Answer = { status: 'unavailable', code: 'conflict', message: '', gameVersion: 5 };
  expect(await objection(() => busy)).toBeNull();
});
