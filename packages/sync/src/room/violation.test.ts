import { expect, test } from 'vitest';
import { InvariantViolation } from '../invariant.ts';
import type { StoredEvent } from '../seams/event-store.ts';
import type { TallyEvent } from '../testing/tally.ts';
import { tally } from '../testing/tally.ts';
import { added, encodeAll } from '../testing/versions.ts';
import { GAME, World } from '../testing/world.ts';
import { defaultRoomLimits } from './limits.ts';
import { Ledger } from './ledger.ts';

const foreign = (version: number, type = 'added'): StoredEvent => ({
  type,
  data: { by: 1 },
  actor: null,
  at: 1,
  reason: '',
  version,
  correlationId: `foreign-${version}`,
  schema: 2,
  hash: `hash-${version}`,
});

test('[R1] a violation drops the room, not the process: sessions come back, senders try again, all is loaded from the log', async () => {
  let isBroken = false;
  const decider = {
    ...tally,
    members: (state: Parameters<typeof tally.members>[0]) => {
      if (isBroken) throw new InvariantViolation('R2: something is wrong');
      return tally.members(state);
    },
  };
  const world = new World({ decider });
  const room = await world.begin('ana');
  const lead = await world.connect('lead');
  isBroken = true;
  const answer = world.post('lead', { type: 'add', by: 5 }, 'once');
  expect(await world.settled(answer)).toMatchObject({ status: 'unavailable', code: 'timeout' });
  isBroken = false;
  expect(lead.link.closed()).toBe('invariantViolation');
  expect(world.seen('invariantViolation')).toMatchObject([{ gameId: GAME, message: 'R2: something is wrong' }]);
  expect(world.seen('roomUnloaded')).toMatchObject([{ reason: 'invariantViolation' }]);
  // It had been committed: sending it again tells, through the handle that everybody still holds.
  const again = room.submit({ actor: 'lead', correlationId: 'once', command: { type: 'add', by: 5 } });
  expect(await world.settled(again)).toEqual({ status: 'accepted', gameVersion: 3 });
  const back = await world.connect('lead', lead.position);
  expect(back.version).toBe(3);
});

test('[R2] a log that skips a version is not followed', async () => {
  const world = new World();
  await world.begin();
  const lead = await world.connect('lead');
  const read = world.store.read;
  Object.assign(world.store, { read: () => Promise.resolve([foreign(4)]) });
  world.doorbell.ring(GAME, 4);
  await world.runtime.settle();
  expect(lead.link.closed()).toBe('invariantViolation');
  expect(lead.version).toBe(1);
  Object.assign(world.store, { read });
  expect((await world.room()).gameVersion).toBe(1);
});

test('[R5] a log that went back under a loaded room makes it load anew', async () => {
  const world = new World();
  await world.begin();
  await world.send('lead', { type: 'burst', count: 4 });
  const lead = await world.connect('lead');
  const { append, head } = world.store;
  Object.assign(world.store, {
    append: () => Promise.resolve('conflict'),
    head: () => Promise.resolve({ gameVersion: 2, hash: 'h' }),
  });
  expect(await world.send('lead', { type: 'add', by: 1 })).toMatchObject({ status: 'unavailable', code: 'timeout' });
  expect(lead.link.closed()).toBe('invariantViolation');
  Object.assign(world.store, { append, head });
  expect(await world.send('lead', { type: 'add', by: 1 })).toMatchObject({ status: 'accepted' });
});

test('[R1] a receipt that is ahead of its log is not believed', async () => {
  const world = new World();
  await world.begin();
  const { append, receipts } = world.store;
  Object.assign(world.store, {
    append: () => Promise.resolve('conflict'),
    receipts: () =>
      Promise.resolve([{ actor: 'lead', correlationId: 'once', outcome: { status: 'accepted', gameVersion: 99 } }]),
  });
  expect(await world.send('lead', { type: 'add', by: 1 }, 'once')).toMatchObject({ code: 'timeout' });
  expect(world.seen('invariantViolation')[0]?.message).toContain('R1');
  Object.assign(world.store, { append, receipts });
});

test('[S7] a log that cannot be folded is no empty game, and says nothing of itself', async () => {
  const world = new World();
  const decider = {
    ...tally,
    evolve: () => {
      throw new TypeError('cannot read properties of undefined');
    },
  };
  await world.begin();
  const restarted = new World({ beside: world, decider });
  await expect(restarted.room()).rejects.toMatchObject({
    name: 'RoomFault',
    code: 'internal',
    message: 'the game cannot be loaded',
  });
  expect(restarted.seen('invariantViolation')).toHaveLength(1);
  const created = restarted.registry.create(GAME, { actor: 'eve', correlationId: 'x', command: { type: 'begin' } });
  expect(await restarted.settled(created)).toMatchObject({ status: 'unavailable', code: 'internal' });
});

test("[R1] a timer's violation drops its room alone", async () => {
  const decider = {
    ...tally,
    upkeep: (...[state, context]: Parameters<typeof tally.upkeep>) => {
      if (state.endsAt !== null && context.now >= state.endsAt) throw new Error('a bug in upkeep');
      return tally.upkeep(state, context);
    },
  };
  const world = new World({ decider });
  await world.begin();
  await world.settled(
    world.registry.create('other', { actor: 'lead', correlationId: 'b', command: { type: 'begin' } }),
  );
  await world.send('lead', { type: 'startTimer', endsAt: world.runtime.now() + 1_000 });
  await world.runtime.advance(2_000);
  expect(world.seen('roomUnloaded')).toMatchObject([{ gameId: GAME, reason: 'invariantViolation' }]);
  expect(world.registry.stats().rooms).toBe(1);
});

test('[R2] a ledger takes no version twice and skips none', () => {
  const ledger = new Ledger<string, TallyEvent>(defaultRoomLimits, { state: 'start', gameVersion: 0, hash: '' });
  const log = encodeAll([added(), added(), added()]);
  ledger.advance(log.slice(0, 1), 'one', 0);
  expect(() => ledger.advance(log.slice(0, 1), 'one', 0)).toThrow(InvariantViolation);
  expect(() => ledger.advance(log.slice(2), 'three', 0)).toThrow(InvariantViolation);
  expect(ledger).toMatchObject({ gameVersion: 1, state: 'one' });
});

test('[S7] a ledger without a game has none to give', () => {
  const ledger = new Ledger<string, TallyEvent>(defaultRoomLimits, { state: null, gameVersion: 0, hash: '' });
  expect(() => ledger.game).toThrow(InvariantViolation);
});
