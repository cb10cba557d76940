import { expect, test } from 'vitest';
import { tally } from '../testing/tally.ts';
import { World } from '../testing/world.ts';

async function played(limits: ConstructorParameters<typeof World>[0] = {}): Promise<World> {
  const world = new World(limits);
  await world.begin('ana');
  await world.send('lead', { type: 'add', by: 2 });
  await world.send('ana', { type: 'hide', card: 8 });
  await world.send('lead', { type: 'wave' });
  await world.send('lead', { type: 'add', by: 3 });
  await world.send('lead', { type: 'reveal' });
  return world;
}

/** All in memory, and next to nothing: the rest is the store's. */
const memories = [{}, { limits: { cachedVersions: 2, readPage: 2 } }];

test.each(memories)('[S8] gives the last changes, oldest first (%j)', async (options) => {
  const { history } = await (await played(options)).room();
  expect((await history.last('lead', 3)).map((event) => event.type)).toEqual(['waved', 'added', 'revealed']);
  expect(await history.last('lead', 0)).toEqual([]);
  expect(await history.last('lead', 1_000)).toHaveLength(7);
});

test.each(memories)('[S8] gives events in pages (%j)', async (options) => {
  const { history } = await (await played(options)).room();
  const first = await history.events('lead', 0, 3);
  expect(first).toMatchObject({ version: 7, next: 3 });
  expect(first.events.map((event) => event.version)).toEqual([1, 2, 3]);
  const second = await history.events('lead', 3, 4);
  expect(second.events.map((event) => event.version)).toEqual([4, 5, 6, 7]);
  expect(second.next).toBeNull();
  expect(await history.events('lead', 7, 4)).toEqual({ version: 7, events: [], next: null });
  expect((await history.events('lead', -3, 1)).events).toHaveLength(1);
});

test.each(memories)(
  '[S8] [S9] a page ends where it grows too large, and the next goes on from there (%j)',
  async (options) => {
    const world = await played({ limits: { ...options.limits, historyPageCharacters: 1 } });
    const { history } = await world.room();
    const versions: number[] = [];
    for (let from: number | null = 0; from !== null;) {
      const page = await history.events('lead', from, 5_000);
      expect(page.events).toHaveLength(1);
      versions.push(...page.events.map((event) => event.version));
      from = page.next;
    }
    expect(versions).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect((await history.last('lead', 3)).map((event) => event.type)).toEqual(['waved', 'added', 'revealed']);
  },
);

test.each(memories)('[S8] says when a field got which value (%j)', async (options) => {
  const { history } = await (await played(options)).room();
  expect(await history.changesOf('lead', ['total'])).toEqual([
    { version: 1, value: 0 },
    { version: 3, value: 2 },
    { version: 6, value: 5 },
  ]);
  expect(await history.changesOf('lead', ['players', 'ana', 'status'])).toEqual([{ version: 2, value: 'active' }]);
  expect(await history.changesOf('ana', ['hidden', 'ana', 'card'])).toEqual([
    { version: 4, value: 8 },
    { version: 7, value: undefined },
  ]);
  expect(await history.changesOf('lead', ['hidden', 'ana', 'card'])).toEqual([]);
  expect(await history.changesOf('lead', ['nowhere', 3])).toEqual([]);
});

test.each(memories)('[S8] gives the game at every version, as its viewer saw it (%j)', async (options) => {
  const world = await played(options);
  const { history } = await world.room();
  const log = await world.store.read('game', 0, 100);
  for (const viewer of ['ana', 'lead', null]) {
    let state = null;
    for (const stored of log) {
      state = tally.evolve(state, tally.upcast(stored, stored.schema));
      expect(await history.stateAt(viewer, stored.version)).toEqual({
        version: stored.version,
        game: tally.redact(state, viewer),
      });
    }
  }
  for (const version of [0, -1, 8, 1.5, Number.NaN])
    expect(await world.settled(history.stateAt('ana', version))).toBeNull();
});

test.each(memories)('[S8] steps forward and back (%j)', async (options) => {
  const world = await played(options);
  const { history } = await world.room();
  expect(await history.step('lead', 2, 1)).toMatchObject({
    version: 3,
    game: { total: 2 },
    event: { type: 'added', version: 3 },
  });
  expect(await history.step('lead', 4, -1)).toMatchObject({
    version: 3,
    game: { total: 2 },
    event: { type: 'added', version: 3 },
  });
  expect(await world.settled(history.step('lead', 7, 1))).toBeNull();
  expect(await history.step('lead', 1, -1)).toBeNull();
});

test('[S8] a past state begins with the nearest snapshot', async () => {
  const world = new World({ limits: { snapshotEvery: 10, cachedVersions: 2, readPage: 100 } });
  await world.begin();
  for (let count = 0; count < 30; count += 1) await world.send('lead', { type: 'add', by: 1 });
  const { history } = await world.room();
  const { reads } = world.store;
  expect(await history.stateAt('lead', 25)).toMatchObject({ game: { total: 24 } });
  expect(world.store.reads - reads).toBeLessThanOrEqual(3);
  expect(await history.stateAt('lead', 5)).toMatchObject({ game: { total: 4 } });
});

test('[S8] [S6] recent versions come from memory: no store is asked', async () => {
  const world = await played();
  const { history } = await world.room();
  const { reads } = world.store;
  await history.last('lead', 5);
  await history.events('lead', 2, 5);
  await history.changesOf('lead', ['total']);
  expect(world.store.reads).toBe(reads);
});

test('[S9] is bounded: events in one page, and changes of a field', async () => {
  const world = new World({ limits: { historyPage: 4, historyChanges: 3 } });
  await world.begin();
  for (let count = 0; count < 10; count += 1) await world.send('lead', { type: 'add', by: 1 });
  const { history } = await world.room();
  expect((await history.events('lead', 0, 1_000)).events).toHaveLength(4);
  expect(await history.last('lead', 1_000)).toHaveLength(4);
  expect(await history.changesOf('lead', ['total'])).toEqual(
    [9, 10, 11].map((version) => ({ version, value: version - 1 })),
  );
});

test('[R5] somebody who knows of a later version makes the node read on', async () => {
  const world = new World({ doorbell: { ring: () => {}, listen: () => () => {} } });
  await world.begin();
  const room = await world.room();
  const other = new World({ beside: world });
  await other.send('lead', { type: 'add', by: 5 });
  expect(await world.settled(room.history.stateAt('lead', 2))).toMatchObject({ game: { total: 5 } });
  expect(await world.settled(room.history.events('lead', 1, 10))).toMatchObject({ version: 2 });
});

test('[D25] events of an earlier schema are shown as of the present one', async () => {
  const world = new World();
  await world.begin();
  const old = {
    type: 'plus',
    data: { by: 4 },
    actor: 'lead',
    at: 1,
    reason: 'old',
    version: 2,
    correlationId: 'old',
    schema: 1,
    hash: 'h',
  };
  await world.store.append({ gameId: 'game', expectedVersion: 1, events: [old], receipts: [] });
  const restarted = new World({ beside: world, limits: { cachedVersions: 0 } });
  const room = await restarted.room();
  expect(room.state.total).toBe(4);
  expect(await room.history.last('lead', 1)).toMatchObject([{ type: 'added', data: { by: 4 } }]);
});
