import { expect, test } from 'vitest';
import { GAME, World } from '../testing/world.ts';

const once = { status: 'accepted', gameVersion: 2 } as const;

test('[S3] unknown, but committed: the receipt tells, and it has happened once', async () => {
  const world = new World();
  const room = await world.begin();
  const lead = await world.connect('lead');
  world.store.fates.push('hidden');
  expect(await world.send('lead', { type: 'add', by: 5 })).toEqual(once);
  expect(room.state.total).toBe(5);
  expect(lead.version).toBe(2);
  expect(world.seen('unknownOutcome')).toHaveLength(1);
});

test('[S3] unknown, and not committed: it is planned again', async () => {
  const world = new World();
  const room = await world.begin();
  world.store.fates.push('lost', 'lost');
  expect(await world.send('lead', { type: 'add', by: 5 })).toEqual(once);
  expect(room.state.total).toBe(5);
});

test('[S3] nobody is answered before the truth is known', async () => {
  const world = new World();
  await world.begin();
  world.store.fates.push('hidden');
  world.store.failingReads = 3;
  let isAnswered = false;
  const answer = world.post('lead', { type: 'add', by: 5 }).then((given) => {
    isAnswered = true;
    return given;
  });
  await world.runtime.advance(400);
  expect(isAnswered).toBe(false);
  await world.runtime.advance(1_000);
  expect(await answer).toEqual(once);
});

test('[S3] where the truth cannot be had, the sender is told that it may have happened; sending it again tells', async () => {
  const world = new World();
  await world.begin();
  world.store.fates.push('hidden');
  world.store.failingReads = 100;
  const answer = world.post('lead', { type: 'add', by: 5 }, 'once');
  await world.runtime.advance(10_000);
  expect(await answer).toMatchObject({ status: 'unavailable', code: 'timeout' });
  world.store.failingReads = 0;
  expect(await world.send('lead', { type: 'add', by: 5 }, 'once')).toEqual(once);
  expect(await world.store.read(GAME, 1, 10)).toHaveLength(1);
});

test('[S3] a write that comes to life after the second try loses against it', async () => {
  const world = new World();
  const room = await world.begin();
  world.store.fates.push('late');
  expect(await world.send('lead', { type: 'add', by: 5 })).toEqual(once);
  expect(await world.store.land()).toEqual(['conflict']);
  expect(room.state.total).toBe(5);
  expect(await world.store.read(GAME, 1, 10)).toHaveLength(1);
});

test('[S3] a write that comes to life before the second try wins, and the second finds it', async () => {
  const world = new World();
  const room = await world.begin();
  const lead = await world.connect('lead');
  world.store.fates.push('late');
  const answer = world.post('lead', { type: 'add', by: 5 });
  await world.runtime.settle();
  world.store.before = async () => void (await world.store.land());
  world.store.fates.push('late');
  expect(await world.settled(answer)).toEqual(once);
  expect(room.state.total).toBe(5);
  expect(lead.applied).toEqual([1, 2]);
});

test('[S3] a rejection that comes to life late is no second outcome', async () => {
  const world = new World();
  await world.begin();
  world.store.fates.push('late');
  const first = await world.send('lead', { type: 'reveal' }, 'no');
  expect(first).toMatchObject({ status: 'rejected' });
  expect(await world.store.land()).toEqual(['conflict']);
  const restarted = new World({ beside: world });
  expect(await restarted.send('lead', { type: 'reveal' }, 'no')).toEqual(first);
});

test('[S3] upkeep of unknown outcome happens once, and cannot come to life later', async () => {
  const world = new World();
  await world.begin('ana');
  const lead = await world.connect('lead');
  const ana = await world.connect('ana');
  await world.send('lead', { type: 'automate', on: true });
  await world.send('lead', { type: 'hide', card: 3 });
  // The last vote makes upkeep reveal; its append is late, so it is planned again.
  world.store.fates.push('ok', 'late');
  await world.send('ana', { type: 'hide', card: 5 });
  await world.runtime.advance(1_000);
  const revealed = (await world.store.read(GAME, 0, 100)).filter((event) => event.type === 'revealed');
  expect(revealed).toHaveLength(1);
  expect(await world.store.land()).toEqual(['conflict']);
  expect(lead.game).toEqual(ana.game);
});

test('[S3] a store that never answers is an unknown outcome', async () => {
  const world = new World({ limits: { storeTimeoutMs: 500 } });
  const room = await world.begin();
  world.store.fates.push('silent');
  const answer = world.post('lead', { type: 'add', by: 5 });
  await world.runtime.advance(499);
  expect(room.gameVersion).toBe(1);
  await world.runtime.advance(100);
  expect(await answer).toEqual(once);
});

test('[S3] attempts have an end: then the sender may try again', async () => {
  const world = new World({ limits: { appendAttempts: 3 } });
  const room = await world.begin();
  world.store.fates.push('lost', 'lost', 'lost');
  expect(await world.send('lead', { type: 'add', by: 5 }, 'once')).toMatchObject({
    status: 'unavailable',
    code: 'timeout',
  });
  expect(await world.send('lead', { type: 'add', by: 5 }, 'once')).toEqual(once);
  expect(room.state.total).toBe(5);
});

test('[S3] [R2] a write that lands after everybody was told to try again is found, and told', async () => {
  const world = new World({ limits: { appendAttempts: 1 } });
  await world.begin();
  const lead = await world.connect('lead');
  world.store.fates.push('late');
  expect(await world.send('lead', { type: 'add', by: 5 }, 'once')).toMatchObject({ code: 'timeout' });
  expect(await world.store.land()).toEqual(['appended']);
  await world.runtime.advance(2_000);
  expect(lead.version).toBe(2);
  expect(lead.game?.total).toBe(5);
  expect(await world.send('lead', { type: 'add', by: 5 }, 'once')).toEqual(once);
});

test('[S3] [R2] a write that is found to have landed is told to other nodes, too', async () => {
  const world = new World({ limits: { appendAttempts: 1 } });
  await world.begin();
  const other = new World({ beside: world });
  const lead = await other.connect('lead');
  world.store.fates.push('late', 'hidden');
  await world.send('lead', { type: 'add', by: 5 });
  await world.store.land();
  await world.runtime.advance(2_000);
  expect(lead.version).toBe(2);
  await world.send('lead', { type: 'add', by: 1 }, 'hidden');
  await world.runtime.advance(2_000);
  expect(lead.version).toBe(3);
});

test('[R1] a copy of the command that another node commits in the middle of the search is told before it is answered', async () => {
  const world = new World();
  const room = await world.begin();
  const lead = await world.connect('lead');
  const data = { type: 'added', data: { by: 5 }, actor: 'lead', at: 1, reason: '', schema: 2, hash: 'elsewhere' };
  const events = [{ ...data, version: 2, correlationId: 'once' }];
  const receipts = [{ actor: 'lead', correlationId: 'once', outcome: once }];
  const copy = { gameId: GAME, expectedVersion: 1, events, receipts };
  const { read, append } = world.store;
  Object.assign(world.store, {
    read: async (...call: Parameters<typeof read>) => {
      const found = await read(...call);
      if (found.length === 0) await append(copy);
      return found;
    },
  });
  world.store.fates.push('lost');
  expect(await world.send('lead', { type: 'add', by: 5 }, 'once')).toEqual(once);
  expect(world.seen('invariantViolation')).toEqual([]);
  expect(lead.applied).toEqual([1, 2]);
  expect(room.state.total).toBe(5);
});
