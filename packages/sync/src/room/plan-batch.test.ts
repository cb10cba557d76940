import { expect, test } from 'vitest';
import type { Outcome } from '../seams/event-store.ts';
import { batchInput } from '../testing/batch-input.ts';
import type { Tally, TallyCommand, TallyEvent } from '../testing/tally.ts';
import { emptyTally, tally } from '../testing/tally.ts';
import type { CommandRequest } from './answer.ts';
import type { BatchInput } from './plan-batch.ts';
import { planBatch } from './plan-batch.ts';
import { receiptKey } from './receipt-cache.ts';

const state: Tally = { ...emptyTally, players: { ana: { status: 'active', leads: true } } };

function plan(
  commands: readonly CommandRequest<TallyCommand>[],
  part: Partial<BatchInput<Tally, TallyCommand, TallyEvent>> = {},
) {
  return planBatch(batchInput({ gameVersion: 10, hash: 'h', state, commands, ...part }));
}

function request(
  correlationId: string,
  command: TallyCommand,
  actor: string | null = 'ana',
): CommandRequest<TallyCommand> {
  return { actor, correlationId, command };
}

test('[R3] every decision gets a receipt: with events, without, and a rejection', () => {
  const {
    versions,
    receipts,
    verdicts,
    state: after,
    expectedVersion,
  } = plan([
    request('a', { type: 'burst', count: 2 }),
    request('b', { type: 'add', by: 0 }),
    request('c', { type: 'add', by: -1 }),
  ]);
  expect(expectedVersion).toBe(10);
  expect(versions.map(({ version, correlationId }) => [version, correlationId])).toEqual([
    [11, 'a'],
    [12, 'a'],
  ]);
  expect(receipts.map(({ correlationId, outcome }) => [correlationId, outcome.status, outcome.gameVersion])).toEqual([
    ['a', 'accepted', 12],
    ['b', 'accepted', 12],
    ['c', 'rejected', 12],
  ]);
  expect(verdicts).toEqual(receipts.map((receipt) => receipt.outcome));
  expect(after?.total).toBe(2);
});

test('[R3] a command twice in a batch is decided once, and both get the same', () => {
  const { versions, receipts, verdicts } = plan([
    request('same', { type: 'add', by: 1 }),
    request('same', { type: 'add', by: 1 }),
    request('same', { type: 'add', by: 1 }, 'ben'),
  ]);
  expect(versions).toHaveLength(1);
  expect(receipts).toHaveLength(2);
  expect(verdicts[1]).toBe(verdicts[0]);
  expect(verdicts[2]).toMatchObject({ status: 'rejected', code: 'not_joined' });
});

test('[R3] a command whose outcome is known is not decided again', () => {
  const outcome: Outcome = { status: 'accepted', gameVersion: 4 };
  const known = new Map([[receiptKey('ana', 'old'), outcome]]);
  const { versions, receipts, verdicts } = plan([request('old', { type: 'add', by: 1 })], { known });
  expect({ versions, receipts, verdicts }).toEqual({ versions: [], receipts: [], verdicts: [outcome] });
});

test('[R3] each command is decided on what those before it left', () => {
  const { verdicts } = plan([
    request('a', { type: 'reveal' }),
    request('b', { type: 'hide', card: 3 }),
    request('c', { type: 'reveal' }),
    request('d', { type: 'reveal' }),
  ]);
  expect(verdicts.map((verdict) => verdict.status)).toEqual(['rejected', 'accepted', 'accepted', 'rejected']);
});

test('[S3] upkeep that changes nothing leaves no trace, unless an append of it may still land', () => {
  const commands = [request('u', { type: 'reveal' }, null), request('v', { type: 'add', by: 0 }, null)];
  expect(plan(commands).receipts).toEqual([]);
  expect(plan(commands, { fence: true }).receipts.map((receipt) => [receipt.actor, receipt.correlationId])).toEqual([
    ['', 'u'],
    ['', 'v'],
  ]);
});

test("[R3] upkeep that changes something is remembered as the authority's own", () => {
  const { receipts } = plan([request('u', { type: 'add', by: 1 }, null)]);
  expect(receipts).toMatchObject([{ actor: '', correlationId: 'u', outcome: { status: 'accepted', gameVersion: 11 } }]);
});

test('[S7] a game that does not come to be remembers nothing', () => {
  const { versions, receipts, verdicts } = plan([request('a', { type: 'wave' })], {
    state: null,
    gameVersion: 0,
    hash: '',
  });
  expect(versions).toEqual([]);
  expect(receipts).toEqual([]);
  expect(verdicts).toMatchObject([{ status: 'rejected', gameVersion: 0 }]);
});

test('[W10] a bug in the domain costs the one command that meets it', () => {
  const {
    versions,
    receipts,
    verdicts,
    state: after,
  } = plan([
    request('a', { type: 'add', by: 1 }),
    request('b', { type: 'explode' }),
    request('c', { type: 'add', by: 2 }),
  ]);
  expect(verdicts.map((verdict) => verdict.status)).toEqual(['accepted', 'failed', 'accepted']);
  expect(receipts.map((receipt) => receipt.correlationId)).toEqual(['a', 'c']);
  expect(versions.map((version) => version.version)).toEqual([11, 12]);
  expect(after?.total).toBe(3);
});

test('[W10] a failure between two events of a command takes the first back', () => {
  let calls = 0;
  const decider = {
    ...tally,
    evolve: (before: Tally | null, event: TallyEvent) => {
      calls += 1;
      if (calls === 2) throw new Error('a bug');
      return tally.evolve(before, event);
    },
  };
  const { versions, verdicts, state: after } = plan([request('a', { type: 'burst', count: 3 })], { decider });
  expect(verdicts).toMatchObject([{ status: 'failed' }]);
  expect(versions).toEqual([]);
  expect(after).toBe(state);
});
