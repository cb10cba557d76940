import { expect, test } from 'vitest';
import { GAME, World } from '../testing/world.ts';

test('[R3] [W5] answers a resent command with its first outcome', async () => {
  const world = new World();
  const room = await world.begin();
  const first = await world.send('lead', { type: 'add', by: 5 }, 'once');
  await world.send('lead', { type: 'add', by: 1 });
  expect(await world.send('lead', { type: 'add', by: 5 }, 'once')).toEqual(first);
  expect(room.state.total).toBe(6);
});

test('[R3] [W5] a rejection is remembered, too: with its code and details', async () => {
  const world = new World();
  await world.begin();
  const first = await world.send('lead', { type: 'reveal' }, 'early');
  expect(first).toMatchObject({
    status: 'rejected',
    code: 'nothing_to_reveal',
    details: { code: 'nothing_to_reveal' },
  });
  await world.send('lead', { type: 'hide', card: 3 });
  expect(await world.send('lead', { type: 'reveal' }, 'early')).toEqual(first);
});

test('[R3] a command that changed nothing is remembered', async () => {
  const world = new World();
  await world.begin();
  expect(await world.send('lead', { type: 'add', by: 0 }, 'no-op')).toEqual({ status: 'accepted', gameVersion: 1 });
  await world.send('lead', { type: 'add', by: 1 });
  expect(await world.send('lead', { type: 'add', by: 0 }, 'no-op')).toEqual({ status: 'accepted', gameVersion: 1 });
});

test('[R3] [W5] the store remembers where memory has forgotten', async () => {
  const world = new World({ limits: { receiptsCached: 1 } });
  const room = await world.begin();
  const first = await world.send('lead', { type: 'add', by: 5 }, 'once');
  for (let count = 0; count < 5; count += 1) await world.send('lead', { type: 'add', by: 1 });
  expect(await world.send('lead', { type: 'add', by: 5 }, 'once')).toEqual(first);
  expect(room.state.total).toBe(10);
  expect(world.seen('receiptFound')).toHaveLength(1);
});

test('[R3] [W5] a restart in between changes nothing', async () => {
  const world = new World();
  await world.begin();
  const accepted = await world.send('lead', { type: 'add', by: 5 }, 'once');
  const rejected = await world.send('lead', { type: 'reveal' }, 'never');
  const restarted = new World({ beside: world });
  expect(await restarted.send('lead', { type: 'reveal' }, 'never')).toEqual(rejected);
  expect(await restarted.send('lead', { type: 'add', by: 5 }, 'once')).toEqual(accepted);
  expect((await restarted.room()).state.total).toBe(5);
});

test('[R3] a known command among new ones in a batch: each gets its own', async () => {
  const world = new World();
  await world.begin();
  const first = await world.send('lead', { type: 'add', by: 5 }, 'once');
  const restarted = new World({ beside: world });
  await restarted.room();
  const all = Promise.all([
    restarted.post('lead', { type: 'add', by: 1 }, 'new-1'),
    restarted.post('lead', { type: 'add', by: 5 }, 'once'),
    restarted.post('lead', { type: 'add', by: 1 }, 'new-2'),
  ]);
  const answers = await restarted.settled(all);
  expect(answers).toEqual([{ status: 'accepted', gameVersion: 3 }, first, { status: 'accepted', gameVersion: 4 }]);
  expect((await restarted.room()).state.total).toBe(7);
});

test('[R3] what is sent again while it is under way shares the answer', async () => {
  const world = new World();
  const room = await world.begin();
  const stored = Promise.withResolvers<void>();
  world.store.before = () => stored.promise;
  const waiting = [
    world.post('lead', { type: 'add', by: 5 }, 'once'),
    world.post('lead', { type: 'add', by: 5 }, 'once'),
  ];
  await world.runtime.advance(20);
  waiting.push(world.post('lead', { type: 'add', by: 5 }, 'once'));
  await world.runtime.advance(20);
  stored.resolve();
  const answers = await world.settled(Promise.all(waiting));
  expect(answers).toEqual(Array(3).fill({ status: 'accepted', gameVersion: 2 }));
  expect(room.state.total).toBe(5);
  expect(world.store.appends).toHaveLength(2);
});

test('[W5] the same id of another player is another command', async () => {
  const world = new World();
  const room = await world.begin('ana');
  await world.send('lead', { type: 'add', by: 5 }, 'same');
  await world.send('ana', { type: 'add', by: 3 }, 'same');
  expect(room.state.total).toBe(8);
});

test('[W5] an answer that may be retried was no decision: sent again it is decided', async () => {
  const world = new World();
  const room = await world.begin();
  world.store.isDown = true;
  expect(await world.send('lead', { type: 'add', by: 5 }, 'once')).toMatchObject({ status: 'unavailable' });
  world.store.isDown = false;
  expect(await world.send('lead', { type: 'add', by: 5 }, 'once')).toEqual({ status: 'accepted', gameVersion: 2 });
  expect(room.state.total).toBe(5);
});

test('[R3] two nodes that get the same command decide it once, and answer the same', async () => {
  const world = new World();
  await world.begin();
  const other = new World({ beside: world });
  await other.room();
  const both = Promise.all([
    world.post('lead', { type: 'add', by: 5 }, 'once'),
    other.post('lead', { type: 'add', by: 5 }, 'once'),
  ]);
  const [left, right] = await world.settled(both);
  expect(left).toEqual(right);
  expect(await world.store.read(GAME, 1, 10)).toHaveLength(1);
});
