import { expect, test } from 'vitest';
import type { Doorbell } from '../seams/doorbell.ts';
import { GAME, World } from '../testing/world.ts';

const deaf: Doorbell = { ring: () => {}, listen: () => () => {} };

test('[R2] what another node commits is heard here, once its bell rings', async () => {
  const world = new World();
  await world.begin();
  const lead = await world.connect('lead');
  const other = new World({ beside: world });
  await other.send('lead', { type: 'burst', count: 3 });
  await world.runtime.settle();
  expect(lead.applied).toEqual([1, 2, 3, 4]);
  expect(lead.link.messages('events')).toHaveLength(1);
  expect(world.seen('tailRead')).toMatchObject([{ events: 3 }]);
});

test('[R2] the slower of two writers reads what the other wrote, tells it, and decides on that', async () => {
  const world = new World({ doorbell: deaf });
  await world.begin();
  const lead = await world.connect('lead');
  const other = new World({ beside: world });
  await other.send('lead', { type: 'hide', card: 3 });
  expect(await world.send('lead', { type: 'reveal' })).toEqual({ status: 'accepted', gameVersion: 3 });
  expect(lead.applied).toEqual([1, 2, 3]);
  expect(world.seen('conflict')).toHaveLength(1);
});

test('[R2] a bell that nobody heard is healed by the poll', async () => {
  const world = new World({ doorbell: deaf, limits: { pollMs: 1_000 } });
  await world.begin();
  const lead = await world.connect('lead');
  const other = new World({ beside: world });
  await other.send('lead', { type: 'add', by: 2 });
  await world.runtime.advance(900);
  expect(lead.version).toBe(1);
  await world.runtime.advance(200);
  expect(lead.version).toBe(2);
});

test('[S9] nothing is polled for a room in which nobody is', async () => {
  const world = new World({ limits: { pollMs: 100, idleRoomMs: 1e9 } });
  await world.begin();
  const { reads } = world.store;
  await world.runtime.advance(10_000);
  expect(world.store.reads).toBe(reads);
  const lead = await world.connect('lead');
  await world.runtime.advance(1_000);
  expect(world.store.reads).toBeGreaterThan(reads + 5);
  lead.session?.close();
  await world.runtime.advance(200);
  const quiet = world.store.reads;
  await world.runtime.advance(10_000);
  expect(world.store.reads).toBe(quiet);
});

test('[R2] a ring whose read fails is looked after later', async () => {
  const world = new World();
  await world.begin();
  const lead = await world.connect('lead');
  const other = new World({ beside: world });
  await other.room();
  world.store.failingReads = 2;
  await other.send('lead', { type: 'add', by: 1 });
  await world.runtime.advance(5_000);
  expect(lead.version).toBe(2);
});

test('[W6] a long tail is told without cutting a command', async () => {
  const world = new World({ doorbell: deaf, limits: { readPage: 4 } });
  await world.begin();
  const lead = await world.connect('lead');
  const other = new World({ beside: world });
  await other.send('lead', { type: 'burst', count: 3 });
  await other.send('lead', { type: 'burst', count: 6 });
  await other.send('lead', { type: 'burst', count: 2 });
  await world.send('lead', { type: 'add', by: 1 });
  expect(lead.applied).toEqual(Array.from({ length: 13 }, (_, index) => index + 1));
  const ends = lead.link.messages('events').map((envelope) => (envelope.payload as { to: number }).to);
  for (const end of ends) expect([4, 10, 12, 13]).toContain(end);
});

test('[R1] conflicts have an end: then the sender may try again', async () => {
  const world = new World({ doorbell: deaf, limits: { appendAttempts: 3 } });
  await world.begin();
  const other = new World({ beside: world });
  const overtake = async (): Promise<void> => {
    const { runtime, store } = world;
    // The other node is always faster: it writes whenever this one is about to.
    const room = await other.registry.find(GAME);
    const written = room?.submit({ actor: 'lead', correlationId: runtime.newId(), command: { type: 'add', by: 1 } });
    await runtime.settle();
    await runtime.advance(5);
    await written;
    store.before = (append) =>
      append.events.some((event) => event.correlationId === 'slow') ? overtake() : Promise.resolve();
  };
  await other.room();
  world.store.before = overtake;
  const answer = world.post('lead', { type: 'add', by: 100 }, 'slow');
  await world.runtime.advance(1_000);
  expect(await answer).toMatchObject({ status: 'unavailable', code: 'conflict' });
  expect(world.seen('conflict')).toHaveLength(3);
});

test('[S5] a game erased on another node ends here, too', async () => {
  const world = new World();
  await world.begin();
  const lead = await world.connect('lead');
  await world.store.erase(GAME);
  expect(await world.send('lead', { type: 'add', by: 1 })).toMatchObject({
    status: 'unavailable',
    code: 'unknown_game',
  });
  expect(lead.link.closed()).toBe('erased');
  expect(await world.settled(world.registry.find(GAME))).toBeNull();
});

test('[D6] two nodes with the same upkeep do it once', async () => {
  const world = new World();
  await world.begin('ana');
  const other = new World({ beside: world });
  const followers = [
    await world.connect('lead'),
    await world.connect('ana'),
    await other.connect('lead'),
    await other.connect('ana'),
  ];
  await world.send('lead', { type: 'automate', on: true });
  const hidden = Promise.all([
    world.post('lead', { type: 'hide', card: 1 }),
    other.post('ana', { type: 'hide', card: 2 }),
  ]);
  await world.settled(hidden);
  await world.runtime.advance(1_000);
  const types = (await world.store.read(GAME, 0, 100)).map((event) => event.type);
  expect(types.filter((type) => type === 'revealed')).toHaveLength(1);
  for (const follower of followers) expect(follower.game?.shown).toEqual({ lead: 1, ana: 2 });
});
