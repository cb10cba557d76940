import { expect, test } from 'vitest';
import { StoreFault } from '../seams/event-store.ts';
import { World } from '../testing/world.ts';

test('[S6] while the store is down commands are refused, reading goes on, and all recovers by itself', async () => {
  const world = new World();
  const room = await world.begin('ana');
  const lead = await world.connect('lead');
  await world.send('lead', { type: 'add', by: 5 });
  world.store.isDown = true;
  expect(await world.send('ana', { type: 'add', by: 1 }, 'later')).toMatchObject({
    status: 'unavailable',
    code: 'storage_unavailable',
  });
  expect(room.state.total).toBe(5);
  expect(await room.history.last('ana', 2)).toHaveLength(2);
  expect(await room.history.stateAt('ana', 3)).toMatchObject({ version: 3, game: { total: 5 } });
  const ana = await world.connect('ana');
  expect(ana.game?.total).toBe(5);
  const resumed = await world.connect('lead', { gameVersion: 2, head: lead.position?.head ?? '' });
  expect(resumed.link.messages('snapshot')).toHaveLength(1);
  world.store.isDown = false;
  expect(await world.send('ana', { type: 'add', by: 1 }, 'later')).toEqual({ status: 'accepted', gameVersion: 4 });
  expect([lead, ana, resumed].map((follower) => follower.game?.total)).toEqual([6, 6, 6]);
  expect(world.seen('storeUnavailable')).toHaveLength(1);
  expect(world.seen('storeRecovered')).toHaveLength(1);
});

test('[S6] what never reached the store says nothing of its health', async () => {
  const world = new World();
  await world.begin();
  await world.send('lead', { type: 'startTimer', endsAt: world.runtime.now() + 1_000 });
  world.store.isDown = true;
  const committed = world.seen('batchCommitted').length;
  await world.send(null, { type: 'add', by: 0 });
  await world.runtime.advance(5_000);
  expect(world.seen('batchCommitted')).toHaveLength(committed);
  expect(world.seen('storeRecovered')).toEqual([]);
});

test('[S6] what upkeep wanted while the store was down is done when it is back', async () => {
  const world = new World();
  const room = await world.begin();
  const lead = await world.connect('lead');
  const endsAt = world.runtime.now() + 1_000;
  await world.send('lead', { type: 'startTimer', endsAt });
  world.store.isDown = true;
  await world.runtime.advance(5_000);
  expect(room.state.endsAt).toBe(endsAt);
  world.store.isDown = false;
  await world.runtime.advance(5_000);
  expect(room.state.endsAt).toBeNull();
  expect(lead.events.filter((event) => event.type === 'rang')).toHaveLength(1);
});

test('[S7] a load that fails is a fault, never an empty game, and the next one is another try', async () => {
  const world = new World();
  await world.begin();
  const restarted = new World({ beside: world });
  world.store.isDown = true;
  await expect(restarted.room()).rejects.toBeInstanceOf(StoreFault);
  const created = restarted.registry.create('game', {
    actor: 'eve',
    correlationId: 'mine',
    command: { type: 'begin' },
  });
  expect(await restarted.settled(created)).toMatchObject({ status: 'unavailable', code: 'storage_unavailable' });
  world.store.isDown = false;
  expect((await restarted.room()).gameVersion).toBe(1);
});

test('[R5] a client that is ahead cannot be answered while the log cannot be read', async () => {
  const world = new World();
  await world.begin();
  await world.room();
  world.store.isDown = true;
  await expect(world.connect('lead', { gameVersion: 9, head: 'x' })).rejects.toBeInstanceOf(StoreFault);
  world.store.isDown = false;
  const lead = await world.connect('lead', { gameVersion: 9, head: 'x' });
  expect(lead.link.messages('snapshot')).toHaveLength(1);
});
