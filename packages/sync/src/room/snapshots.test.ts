import { expect, test } from 'vitest';
import { GAME, World } from '../testing/world.ts';

async function longGame(options: ConstructorParameters<typeof World>[0] = {}): Promise<World> {
  const world = new World({ limits: { snapshotEvery: 10 }, ...options });
  await world.begin('ana');
  for (let count = 0; count < 35; count += 1) await world.send('lead', { type: 'add', by: 1 });
  await world.send('ana', { type: 'hide', card: 7 });
  return world;
}

test('[S4] a snapshot is stored every so many events, after the fact', async () => {
  const world = await longGame();
  expect(world.seen('snapshotSaved').map((event) => event.gameVersion)).toEqual([10, 20, 30]);
});

test('[S4] a load is a snapshot and what came after it, and is the replay', async () => {
  const world = await longGame();
  const restarted = new World({ beside: world });
  const room = await restarted.room();
  expect(restarted.seen('roomLoaded')).toMatchObject([{ gameVersion: 38, tail: 8 }]);
  const original = await world.room();
  expect(room.state).toEqual(original.state);
  expect(room.head).toBe(original.head);
});

test('[S4] a snapshot of an unknown schema is ignored', async () => {
  const world = await longGame();
  await world.store.saveSnapshot(GAME, { gameVersion: 38, schema: 99, state: { nonsense: true } });
  const restarted = new World({ beside: world });
  expect((await restarted.room()).state).toEqual((await world.room()).state);
  expect(restarted.seen('roomLoaded')).toMatchObject([{ tail: 38 }]);
});

test('[S4] a snapshot beyond the log is of another log, and ignored', async () => {
  const world = await longGame();
  const stored = world.store;
  const beyond = { gameVersion: 90, schema: 2, state: { nonsense: true } };
  const snapshot = stored.snapshot;
  Object.assign(stored, { snapshot: () => Promise.resolve(beyond) });
  const restarted = new World({ beside: world });
  expect((await restarted.room()).state).toEqual((await world.room()).state);
  Object.assign(stored, { snapshot });
});

test('[S4] a failed snapshot costs nothing but a longer load', async () => {
  const world = new World({ limits: { snapshotEvery: 10 } });
  const save = world.store.saveSnapshot;
  Object.assign(world.store, { saveSnapshot: () => Promise.reject(new Error('the disk is full')) });
  await world.begin();
  for (let count = 0; count < 15; count += 1) await world.send('lead', { type: 'add', by: 1 });
  expect(world.seen('snapshotFailed')).toHaveLength(1);
  Object.assign(world.store, { saveSnapshot: save });
  for (let count = 0; count < 10; count += 1) await world.send('lead', { type: 'add', by: 1 });
  expect(world.seen('snapshotSaved')).toHaveLength(1);
  expect((await world.room()).state.total).toBe(25);
});

test('[W4] who resumes after a restart gets what they lack, also from before the snapshot', async () => {
  const world = await longGame();
  const lead = await world.connect('lead');
  const [first] = lead.link.messages('snapshot');
  expect(first).toMatchObject({ payload: { gameVersion: 38 } });
  const early = await world.settled((await world.room()).history.events('lead', 0, 25));
  expect(early.events).toHaveLength(25);
  const stored = await world.store.read(GAME, 24, 1);
  const restarted = new World({ beside: world });
  const back = await restarted.connect('lead', { gameVersion: 25, head: stored[0]?.hash.slice(0, 16) ?? '' });
  expect(back.applied).toEqual(Array.from({ length: 13 }, (_, index) => index + 26));
});
