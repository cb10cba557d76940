import { expect, test } from 'vitest';
import { GAME, World } from '../testing/world.ts';

test('[R1] nothing is told or answered before the store has answered, then everybody hears it before the answer goes out', async () => {
  const world = new World();
  await world.begin('ana');
  const lead = await world.connect('lead');
  const order: string[] = [];
  const stored = Promise.withResolvers<void>();
  world.store.before = () => stored.promise.then(() => void order.push('stored'));
  const answer = world.post('ana', { type: 'add', by: 5 }).then(() => order.push(`answered at ${lead.version}`));
  await world.runtime.advance(1_000);
  expect(order).toEqual([]);
  expect(lead.version).toBe(2);
  expect((await world.room()).gameVersion).toBe(2);
  stored.resolve();
  await world.settled(answer);
  expect(order).toEqual(['stored', 'answered at 3']);
});

test('[R1] [S6] what the store refuses has not happened, for anybody', async () => {
  const world = new World();
  const room = await world.begin();
  const lead = await world.connect('lead');
  world.store.fates.push('unavailable');
  expect(await world.send('lead', { type: 'add', by: 5 })).toMatchObject({
    status: 'unavailable',
    code: 'storage_unavailable',
  });
  expect(room.state.total).toBe(0);
  expect(lead.version).toBe(1);
  expect(await world.store.head(GAME)).toMatchObject({ gameVersion: 1 });
});

test('[R1] other nodes are rung once it is durable', async () => {
  const world = new World();
  await world.begin();
  const rings: number[] = [];
  world.doorbell.listen(GAME, (gameVersion) => rings.push(gameVersion));
  world.store.before = async () => void expect(rings).toEqual([]);
  await world.send('lead', { type: 'burst', count: 3 });
  expect(rings).toEqual([4]);
});

test('[W6] commands that come together go out together, and all events of one are in one message', async () => {
  const world = new World();
  await world.begin('ana', 'ben');
  const lead = await world.connect('lead');
  const all = Promise.all([
    world.post('ana', { type: 'burst', count: 3 }),
    world.post('ben', { type: 'add', by: 1 }),
    world.post('lead', { type: 'burst', count: 2 }),
  ]);
  const answers = await world.settled(all);
  expect(answers.map((answer) => answer.gameVersion)).toEqual([6, 7, 9]);
  expect(lead.link.messages('events')).toHaveLength(1);
  expect(world.store.appends.at(-1)?.events).toHaveLength(6);
  expect(lead.version).toBe(9);
});

test('[S9] a batch takes no more commands than it may', async () => {
  const world = new World({ limits: { batchCommands: 4 } });
  await world.begin();
  const posted = Array.from({ length: 10 }, () => world.post('lead', { type: 'add', by: 1 }));
  await world.settled(Promise.all(posted));
  expect(world.seen('batchCommitted').map((batch) => batch.commands)).toEqual([1, 4, 4, 2]);
});

test('[S9] a busy room begins no batch sooner than the pause after the one before, and an idle one at once', async () => {
  const world = new World({ limits: { batchMs: 20 } });
  await world.begin();
  await world.runtime.advance(100);
  const begun: number[] = [];
  const start = world.runtime.now();
  const post = () => world.post('lead', { type: 'add', by: 1 }).then(() => begun.push(world.runtime.now() - start));
  const answers = [post()];
  await world.runtime.advance(5);
  answers.push(post());
  await world.runtime.advance(5);
  answers.push(post());
  await world.runtime.advance(50);
  await Promise.all(answers);
  expect(begun).toEqual([0, 20, 20]);
});

test('[S9] a full batch does not wait', async () => {
  const world = new World({ limits: { batchMs: 50, batchCommands: 3 } });
  await world.begin();
  await world.runtime.advance(100);
  const post = () => world.post('lead', { type: 'add', by: 1 });
  const first = post();
  await world.runtime.advance(1);
  const others = Promise.all([post(), post(), post()]);
  await world.runtime.advance(1);
  expect((await world.room()).gameVersion).toBe(5);
  await Promise.all([first, others]);
});

test('[S9] a full mailbox refuses, and says so', async () => {
  const world = new World({ limits: { mailbox: 3 } });
  await world.begin();
  const stored = Promise.withResolvers<void>();
  world.store.before = () => stored.promise;
  const answers = [world.post('lead', { type: 'add', by: 1 })];
  await world.runtime.advance(10);
  for (let count = 0; count < 5; count += 1) answers.push(world.post('lead', { type: 'add', by: 1 }));
  await world.runtime.advance(10);
  stored.resolve();
  const statuses = (await world.settled(Promise.all(answers))).map((answer) => answer.status);
  expect(statuses).toEqual(['accepted', 'accepted', 'accepted', 'accepted', 'unavailable', 'unavailable']);
  expect(world.seen('commandRefused')).toHaveLength(2);
  expect((await world.room()).state.total).toBe(4);
});

test('[S10] a custom event that changes nothing is sequenced, recorded, told and replayed like any other', async () => {
  const world = new World();
  const room = await world.begin('ana');
  const lead = await world.connect('lead');
  const before = room.state;
  expect(await world.send('ana', { type: 'wave' }, 'hello')).toEqual({ status: 'accepted', gameVersion: 3 });
  expect(room.state).toEqual(before);
  expect(lead.events.at(-1)).toMatchObject({ version: 3, type: 'waved', actor: 'ana', correlationId: 'hello' });
  expect(await world.store.read(GAME, 2, 10)).toMatchObject([{ version: 3, type: 'waved' }]);
  expect(await room.history.last('lead', 1)).toMatchObject([{ version: 3, type: 'waved' }]);
  const restarted = new World({ beside: world });
  expect((await restarted.room()).gameVersion).toBe(3);
});

test('[W10] a bug in the domain is answered, counted, and the room goes on', async () => {
  const world = new World();
  await world.begin();
  const all = Promise.all([world.post('lead', { type: 'add', by: 1 }), world.post('lead', { type: 'explode' })]);
  const [added, exploded] = await world.settled(all);
  expect(added).toMatchObject({ status: 'accepted' });
  expect(exploded).toMatchObject({ status: 'unavailable', code: 'internal' });
  expect(JSON.stringify(exploded)).not.toContain('a bug in the domain');
  expect(world.seen('invariantViolation')).toHaveLength(1);
  expect(await world.send('lead', { type: 'add', by: 1 })).toMatchObject({ status: 'accepted', gameVersion: 3 });
});
