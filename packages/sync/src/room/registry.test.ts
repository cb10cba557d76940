import { expect, test } from 'vitest';
import { GAME, World } from '../testing/world.ts';

const begin = (actor: string) => ({ actor, correlationId: `begin-${actor}`, command: { type: 'begin' } as const });

test('[S7] an unknown game is null, and stays unknown', async () => {
  const world = new World();
  expect(await world.settled(world.registry.find('nowhere'))).toBeNull();
  expect(await world.settled(world.registry.find('nowhere'))).toBeNull();
  expect(world.registry.stats().rooms).toBe(0);
});

test('[S7] however many ask, a game is loaded once', async () => {
  const world = new World();
  await world.begin();
  const restarted = new World({ beside: world });
  const rooms = await restarted.settled(Promise.all(Array.from({ length: 20 }, () => restarted.registry.find(GAME))));
  expect(rooms.every((room) => room?.gameVersion === 1)).toBe(true);
  expect(restarted.seen('roomLoaded')).toHaveLength(1);
  expect(restarted.registry.stats().rooms).toBe(1);
});

test('[S7] a game is found once its first command is in the log, and not before', async () => {
  const world = new World();
  const stored = Promise.withResolvers<void>();
  world.store.before = () => stored.promise;
  const created = world.registry.create(GAME, begin('lead'));
  await world.runtime.advance(10);
  let found: unknown = 'waiting';
  const finding = world.registry.find(GAME).then((room) => (found = room?.gameVersion));
  await world.runtime.advance(10);
  expect(found).toBe('waiting');
  stored.resolve();
  expect(await world.settled(created)).toEqual({ status: 'accepted', gameVersion: 1 });
  await finding;
  expect(found).toBe(1);
});

test('[R3] a creation that is sent again gets its first outcome, and another one is decided on the game that is there', async () => {
  const world = new World();
  const all = Promise.all([
    world.registry.create(GAME, begin('lead')),
    world.registry.create(GAME, begin('lead')),
    world.registry.create(GAME, begin('eve')),
  ]);
  const [first, again, other] = await world.settled(all);
  expect(first).toEqual({ status: 'accepted', gameVersion: 1 });
  expect(again).toEqual(first);
  expect(other).toMatchObject({ status: 'rejected', gameVersion: 1 });
  const restarted = new World({ beside: world });
  expect(await restarted.settled(restarted.registry.create(GAME, begin('lead')))).toEqual(first);
});

test('[S7] a creation that is refused leaves no room and no game', async () => {
  const world = new World();
  const refused = await world.settled(world.registry.create(GAME, { ...begin('lead'), command: { type: 'wave' } }));
  expect(refused).toMatchObject({ status: 'rejected', code: 'unknown_game' });
  expect(world.registry.stats().rooms).toBe(0);
  expect(world.store.appends).toEqual([]);
  expect(await world.settled(world.registry.create(GAME, begin('lead')))).toMatchObject({ status: 'accepted' });
});

test('[S7] a creation that cannot be finished does not say that there is no game: another node may have made it', async () => {
  const world = new World();
  const other = new World({ beside: world });
  world.store.before = async () => {
    await other.registry.create(GAME, begin('eve'));
    world.store.isDown = true;
  };
  const creations = [world.registry.create(GAME, begin('lead')), world.registry.create(GAME, begin('ana'))];
  const found = world.registry.find(GAME).catch((fault: unknown) => fault);
  await world.runtime.advance(60_000);
  for (const answer of await Promise.all(creations)) expect(answer).toMatchObject({ code: 'storage_unavailable' });
  expect(await found).toMatchObject({ name: 'StoreFault' });
  world.store.isDown = false;
  expect((await world.settled(world.registry.find(GAME)))?.gameVersion).toBe(1);
});

test('[S3] a creation of unknown outcome is created once', async () => {
  const world = new World();
  world.store.fates.push('hidden');
  expect(await world.settled(world.registry.create(GAME, begin('lead')))).toEqual({
    status: 'accepted',
    gameVersion: 1,
  });
  expect(await world.store.read(GAME, 0, 10)).toHaveLength(1);
});

test('[S7] a room is unloaded only when nobody has used it for long', async () => {
  const world = new World({ limits: { idleRoomMs: 10_000 } });
  await world.begin();
  const lead = await world.attend('lead');
  await world.runtime.advance(100_000);
  expect(world.registry.stats()).toMatchObject({ rooms: 1, sessions: 1 });
  lead.session?.close();
  await world.runtime.advance(9_000);
  expect(world.registry.stats().rooms).toBe(1);
  await world.runtime.advance(12_000);
  expect(world.registry.stats().rooms).toBe(0);
  expect(world.seen('roomUnloaded')).toMatchObject([{ reason: 'idle' }]);
  expect(world.runtime.timers()).toBe(0);
});

test('[S7] a room with work in flight is not unloaded', async () => {
  const world = new World({ limits: { idleRoomMs: 1_000 } });
  await world.begin();
  const stored = Promise.withResolvers<void>();
  world.store.before = () => stored.promise;
  const answer = world.post('lead', { type: 'add', by: 1 });
  await world.runtime.advance(9_000);
  expect(world.registry.stats().rooms).toBe(1);
  stored.resolve();
  expect(await world.settled(answer)).toMatchObject({ status: 'accepted' });
});

test('[S7] who still holds a room that was unloaded uses it as before', async () => {
  const world = new World({ limits: { idleRoomMs: 1_000 } });
  const room = await world.begin();
  await world.runtime.advance(10_000);
  expect(world.registry.stats().rooms).toBe(0);
  const answer = room.submit({ actor: 'lead', correlationId: 'late', command: { type: 'add', by: 1 } });
  expect(await world.settled(answer)).toEqual({ status: 'accepted', gameVersion: 2 });
  expect(world.registry.stats().rooms).toBe(1);
  expect((await world.connect('lead')).version).toBe(2);
});

test('[S5] erasing closes all sessions, answers what waits, and leaves nothing', async () => {
  const world = new World();
  const room = await world.begin();
  const lead = await world.connect('lead');
  const stored = Promise.withResolvers<void>();
  world.store.before = () => stored.promise;
  const waiting = world.post('lead', { type: 'add', by: 1 });
  await world.runtime.advance(10);
  const erased = world.registry.erase(GAME);
  await world.runtime.advance(10);
  stored.resolve();
  await world.settled(erased);
  expect(await waiting).toMatchObject({ status: 'unavailable', code: 'unknown_game' });
  expect(lead.link.closed()).toBe('erased');
  expect(await world.settled(world.registry.find(GAME))).toBeNull();
  expect(await world.store.read(GAME, 0, 10)).toEqual([]);
  const again = room.submit({ actor: 'lead', correlationId: 'x', command: { type: 'add', by: 1 } });
  expect(await world.settled(again)).toMatchObject({ code: 'unknown_game' });
  expect(await world.settled(world.registry.create(GAME, begin('eve')))).toMatchObject({ code: 'unknown_game' });
});

test('[O2] closing answers what waits and refuses what comes; links stay open', async () => {
  const world = new World();
  await world.begin();
  const lead = await world.connect('lead');
  const waiting = Promise.all([1, 2, 3].map(() => world.post('lead', { type: 'add', by: 1 })));
  await world.runtime.advance(0);
  const room = await world.room();
  const closing = world.registry.close();
  await expect(world.registry.find(GAME)).rejects.toMatchObject({ code: 'shutting_down' });
  const late = room.submit({ actor: 'lead', correlationId: 'late', command: { type: 'add', by: 1 } });
  const answers = await world.settled(waiting);
  await world.settled(closing);
  expect(answers.map((answer) => answer.status)).toEqual(['accepted', 'accepted', 'accepted']);
  expect(await late).toMatchObject({ status: 'unavailable', code: 'shutting_down' });
  expect(lead.version).toBe(4);
  expect(lead.link.closed()).toBeNull();
  await expect(world.registry.find(GAME)).rejects.toMatchObject({ code: 'shutting_down' });
  expect(world.runtime.timers()).toBe(0);
});

test('[S9] a room whose load ends while all is being closed leaves no timer behind', async () => {
  const world = new World();
  await world.begin();
  await world.settled(world.registry.close());
  expect(world.runtime.timers()).toBe(0);
  const { registry } = new World({ beside: world });
  await world.settled(Promise.all([registry.find(GAME), registry.close()]));
  expect(registry.stats().rooms).toBe(0);
  expect(world.runtime.timers()).toBe(0);
});

test('[O2] closing waits for the snapshot under way', async () => {
  const world = new World({ limits: { snapshotEvery: 2 } });
  const saved = Promise.withResolvers<void>();
  Object.assign(world.store, { saveSnapshot: () => saved.promise });
  await world.begin('ana');
  let isClosed = false;
  const closing = world.registry.close().then(() => (isClosed = true));
  await world.runtime.advance(100);
  expect(isClosed).toBe(false);
  saved.resolve();
  await world.settled(closing);
  expect(isClosed).toBe(true);
});

test('[S9] sessions are bounded: of a room, and of a player, where the newest wins', async () => {
  const world = new World({ limits: { sessions: 4, sessionsPerPlayer: 2 } });
  await world.begin('ana');
  const tabs = [await world.connect('ana'), await world.connect('ana'), await world.connect('ana')];
  expect(tabs.map((tab) => tab.link.closed())).toEqual(['replaced', null, null]);
  expect((await world.room()).presence().connected).toEqual(['ana']);
  await world.connect('lead');
  await world.connect('lead');
  await expect(world.connect('stranger')).rejects.toMatchObject({ name: 'RoomFault', code: 'server_full' });
});

test('[S9] rooms are bounded: an unused one makes way, and where all are used the node is full', async () => {
  const world = new World({ limits: { rooms: 2, idleRoomMs: 1e9 } });
  for (const gameId of ['one', 'two', 'three']) {
    await world.settled(world.registry.create(gameId, begin('lead')));
  }
  await world.room('one');
  expect(world.registry.stats().rooms).toBe(2);
  for (const gameId of ['one', 'three']) {
    const room = await world.room(gameId);
    await world.settled(room.connect({ linkId: gameId, send: () => {}, close: () => {} }, 'lead', null));
  }
  await expect(world.room('two')).rejects.toMatchObject({ name: 'RoomFault', code: 'server_full' });
});

test('[S9] what is kept of versions and snapshots is let go after its time', async () => {
  const world = new World({ limits: { cachedForMs: 100_000, idleRoomMs: 20_000 } });
  await world.begin();
  await world.attend('lead');
  await world.send('lead', { type: 'write', text: 'x'.repeat(1_000) });
  expect(world.registry.stats().cachedBytes).toBeGreaterThan(1_000);
  await world.runtime.advance(130_000);
  expect(world.registry.stats().cachedBytes).toBe(0);
});

test('[R2] a change of the service is told to all sessions, and to whoever comes later', async () => {
  const world = new World();
  await world.begin('ana');
  const lead = await world.connect('lead');
  const service = {
    state: 'unavailable',
    reason: 'The disk is full.',
    fallback: 'readOnly',
    retryAfterMs: 5_000,
  } as const;
  world.registry.setService(service);
  expect(lead.link.messages('service')).toMatchObject([{ payload: service }]);
  expect(world.registry.service()).toEqual(service);
  const ana = await world.connect('ana');
  expect(ana.link.messages('snapshot')).toMatchObject([{ payload: { service } }]);
});
