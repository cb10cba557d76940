import { expect, test } from 'vitest';
import type { Doorbell } from '../seams/doorbell.ts';
import type { Follower } from '../testing/follower.ts';
import { World } from '../testing/world.ts';

const deaf: Doorbell = { ring: () => {}, listen: () => () => {} };
const typesOf = (follower: Follower) => follower.link.messages().map((envelope) => envelope.type);

test('[W4] a newcomer gets a snapshot, with presence and service in it', async () => {
  const world = new World();
  await world.begin('ana');
  await world.connect('lead');
  const ana = await world.connect('ana');
  const [first] = ana.link.messages();
  const room = await world.room();
  expect(first).toMatchObject({ type: 'snapshot', payload: { gameVersion: 2, head: room.head, playerId: 'ana' } });
  expect(first?.payload).toMatchObject({ presence: { connected: ['lead', 'ana'] }, service: { state: 'available' } });
});

test('[W4] who comes back gets what they lack, gapless, then presence and service', async () => {
  const world = new World();
  await world.begin();
  const lead = await world.connect('lead');
  const position = lead.position;
  lead.session?.close();
  await world.send('lead', { type: 'burst', count: 3 });
  const back = await world.connect('lead', position);
  expect(typesOf(back).slice(0, 3)).toEqual(['events', 'presence', 'service']);
  expect(back.applied).toEqual([2, 3, 4]);
});

test('[W4] who lacks nothing gets events from and to the same version', async () => {
  const world = new World();
  await world.begin();
  const lead = await world.connect('lead');
  const back = await world.connect('lead', lead.position);
  expect(back.link.messages('events')).toMatchObject([
    { payload: { from: 1, to: 1, events: [], head: lead.position?.head } },
  ]);
});

test('[W4] another head gets a snapshot', async () => {
  const world = new World();
  await world.begin();
  await world.send('lead', { type: 'add', by: 1 });
  const lead = await world.connect('lead', { gameVersion: 1, head: 'of another log' });
  expect(typesOf(lead)[0]).toBe('snapshot');
});

test('[W4] the head of a version that memory has let go is asked of the store', async () => {
  const world = new World({ limits: { cachedVersions: 2 } });
  await world.begin();
  const early = await world.connect('lead');
  for (let count = 0; count < 6; count += 1) await world.send('lead', { type: 'add', by: 1 });
  const back = await world.connect('lead', { gameVersion: 1, head: headOf(early) });
  expect(back.applied).toEqual([2, 3, 4, 5, 6, 7]);
  const strange = await world.connect('lead', { gameVersion: 1, head: 'another' });
  expect(typesOf(strange)[0]).toBe('snapshot');
});

function headOf(follower: Follower): string {
  const snapshots = follower.link.messages('snapshot').map(({ payload }) => payload as { readonly head: string });
  return snapshots[0]?.head ?? '';
}

test("[W4] what the store has beyond this node's version comes when this node has read it", async () => {
  const world = new World({ doorbell: deaf, limits: { cachedVersions: 2 } });
  await world.begin();
  const head = headOf(await world.connect('lead'));
  for (let count = 0; count < 6; count += 1) await world.send('lead', { type: 'add', by: 1 });
  const other = new World({ beside: world });
  await other.send('lead', { type: 'add', by: 1 });
  const back = await world.connect('lead', { gameVersion: 1, head });
  expect(back.applied).toEqual([2, 3, 4, 5, 6, 7]);
  await world.send('lead', { type: 'add', by: 1 });
  expect(back.applied).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
});

test('[W4] too far behind gets a snapshot, without asking the store', async () => {
  const world = new World({ limits: { cachedVersions: 2, maxLag: 3 } });
  await world.begin();
  const early = await world.connect('lead');
  const head = headOf(early);
  for (let count = 0; count < 6; count += 1) await world.send('lead', { type: 'add', by: 1 });
  const { reads } = world.store;
  const back = await world.connect('lead', { gameVersion: 1, head });
  expect(typesOf(back)[0]).toBe('snapshot');
  expect(world.store.reads).toBe(reads);
});

test('[R5] a client that is ahead makes the node read on before it answers', async () => {
  const world = new World({ doorbell: deaf });
  await world.begin();
  await world.room();
  const other = new World({ beside: world });
  await other.send('lead', { type: 'burst', count: 3 });
  const there = await other.connect('lead');
  const back = await world.connect('lead', there.position);
  expect(back.link.messages('events')).toMatchObject([{ payload: { from: 4, to: 4 } }]);
  expect((await world.room()).gameVersion).toBe(4);
});

test('[R5] [W4] a client ahead of the log itself gets a snapshot: the log is another one', async () => {
  const world = new World();
  await world.begin();
  const lead = await world.connect('lead', { gameVersion: 500, head: 'x' });
  expect(lead.version).toBe(1);
  expect(typesOf(lead)[0]).toBe('snapshot');
});

test('[R2] what is committed while a first message is prepared is neither missed nor doubled', async () => {
  const world = new World({ limits: { cachedVersions: 1 } });
  await world.begin();
  const early = await world.connect('lead');
  const head = headOf(early);
  await world.send('lead', { type: 'burst', count: 4 });
  const connecting = world.connect('lead', { gameVersion: 1, head });
  const adding = Promise.all([1, 2, 3].map(() => world.post('lead', { type: 'add', by: 1 })));
  await world.settled(adding);
  const back = await world.settled(connecting);
  await world.send('lead', { type: 'add', by: 1 });
  expect(back.gaps).toBe(0);
  expect(back.version).toBe(9);
  expect(back.applied).toEqual([...new Set(back.applied)]);
});

test('[W15] a stranger hears nothing until their joinGame is accepted, then gets a snapshot', async () => {
  const world = new World();
  await world.begin();
  await world.connect('lead');
  const ana = await world.connect('ana');
  await world.send('lead', { type: 'add', by: 1 });
  world.registry.setService({ state: 'degraded', reason: 'x', fallback: null, retryAfterMs: null });
  await world.runtime.advance(1_000);
  expect(ana.link.texts).toEqual([]);
  const room = await world.room();
  expect(room.membership('ana')).toBe('stranger');
  expect(room.presence().connected).toEqual(['lead']);
  let heardBefore = 0;
  await world.settled(world.post('ana', { type: 'join' }).then(() => (heardBefore = ana.link.texts.length)));
  expect(heardBefore).toBeGreaterThan(0);
  expect(typesOf(ana)[0]).toBe('snapshot');
  expect(ana.version).toBe(3);
  expect(room.membership('ana')).toBe('member');
  expect(room.presence().connected).toEqual(['lead', 'ana']);
  await world.send('lead', { type: 'add', by: 1 });
  expect(ana.applied).toEqual([3, 4]);
});

test('[W15] who leaves hears that, and nothing more until they join again', async () => {
  const world = new World();
  await world.begin('ana');
  const room = await world.room();
  const ana = await world.connect('ana');
  await world.send('ana', { type: 'leave' });
  await world.send('lead', { type: 'add', by: 1 });
  expect(ana.events.map((event) => event.type)).toEqual(['parted']);
  expect(room.membership('ana')).toBe('left');
  await world.send('ana', { type: 'join' });
  expect(ana.version).toBe(5);
  expect(ana.link.messages('snapshot')).toHaveLength(2);
});

test('[D12] who is removed sees why, in every tab, and hears nothing more until readmitted and joined', async () => {
  const world = new World();
  await world.begin('ana');
  const room = await world.room();
  const tabs = [await world.connect('ana'), await world.connect('ana')];
  await world.send('lead', { type: 'remove', playerId: 'ana' });
  expect(room.membership('ana')).toBe('removed');
  await world.send('lead', { type: 'add', by: 1 });
  await world.send('lead', { type: 'readmit', playerId: 'ana' });
  for (const tab of tabs) expect(tab.events).toMatchObject([{ type: 'parted', data: { status: 'removed' } }]);
  await world.send('ana', { type: 'join' });
  for (const tab of tabs) expect(tab.version).toBe(6);
});

test('[W15] who has left and connects anew is a stranger', async () => {
  const world = new World();
  await world.begin('ana');
  await world.send('ana', { type: 'leave' });
  const ana = await world.connect('ana');
  await world.send('lead', { type: 'add', by: 1 });
  expect(ana.link.texts).toEqual([]);
});

test('[D9] one player in many tabs: each is told everything, and presence knows one', async () => {
  const world = new World();
  await world.begin('ana');
  const tabs = [await world.connect('ana'), await world.connect('ana'), await world.connect('ana')];
  await world.send('ana', { type: 'hide', card: 8 });
  for (const tab of tabs) expect(tab.game?.hidden).toEqual({ ana: { card: 8 } });
  expect((await world.room()).presence().connected).toEqual(['ana']);
  tabs[0]?.session?.close();
  tabs[1]?.session?.close();
  expect((await world.room()).presence().connected).toEqual(['ana']);
  tabs[2]?.session?.close();
  expect((await world.room()).presence().connected).toEqual([]);
});
