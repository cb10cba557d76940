import { expect, test } from 'vitest';
import type { Envelope } from '../messages.ts';
import type { Doorbell } from '../seams/doorbell.ts';
import { RoomFault } from './room-fault.ts';
import { World } from '../testing/world.ts';

const deaf: Doorbell = { ring: () => {}, listen: () => () => {} };

test('[W6] answers what the client lacks, with the correlation id of who asked', async () => {
  const world = new World();
  await world.begin();
  let isCut = false;
  const lead = await world.connect('lead', null, () => (isCut ? 0 : 1));
  const position = lead.position;
  isCut = true;
  await world.send('lead', { type: 'burst', count: 3 });
  isCut = false;
  const answer = await world.settled(lead.session?.sync(position, 'asked') ?? Promise.reject(new Error('no session')));
  const envelope = JSON.parse(answer.text) as Envelope;
  expect(envelope).toMatchObject({ type: 'events', correlationId: 'asked', payload: { from: 1, to: 4 } });
  lead.take(envelope);
  await world.send('lead', { type: 'add', by: 1 });
  expect(lead.applied).toEqual([1, 2, 3, 4, 5]);
});

test('[W6] without a position the answer is a snapshot', async () => {
  const world = new World();
  await world.begin();
  const lead = await world.connect('lead');
  const answer = await world.settled(lead.session?.sync(null, 'asked') ?? Promise.reject(new Error('no session')));
  expect(JSON.parse(answer.text)).toMatchObject({ type: 'snapshot', correlationId: 'asked' });
});

test('[W6] what is committed while the answer is on its way comes after it', async () => {
  const world = new World({ doorbell: deaf });
  await world.begin();
  const lead = await world.connect('lead');
  const other = new World({ beside: world });
  await other.send('lead', { type: 'burst', count: 2 });
  const there = await other.connect('lead');
  await other.send('lead', { type: 'add', by: 1 });
  // Asks from a version that this node has yet to read; a command overtakes the answer.
  lead.position = there.position;
  lead.game = there.game;
  const answered = lead.session
    ?.sync(there.position, 'asked')
    .then((answer) => lead.take(JSON.parse(answer.text) as Envelope));
  const added = world.post('lead', { type: 'add', by: 1 });
  await world.settled(Promise.all([answered, added]));
  expect(lead.gaps).toBe(0);
  expect(lead.version).toBe(5);
  expect(lead.link.messages('events').at(-1)).toMatchObject({ payload: { to: 5 } });
});

test('[W6] whenever a commit falls between the answer and its sending, the order is kept', async () => {
  for (let turns = 0; turns < 40; turns += 1) {
    const world = new World();
    await world.begin();
    let isCut = false;
    const lead = await world.connect('lead', null, () => (isCut ? 0 : 1));
    isCut = true;
    await world.send('lead', { type: 'burst', count: 3 });
    isCut = false;
    const stored = Promise.withResolvers<void>();
    world.store.before = () => stored.promise;
    const added = world.post('lead', { type: 'add', by: 1 });
    await world.runtime.advance(10);
    stored.resolve();
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    const behind = lead.version === 1;
    const gaps = lead.gaps;
    const answered = lead.session?.sync(lead.position).then((answer) => lead.take(JSON.parse(answer.text) as Envelope));
    await world.settled(Promise.all([answered, added]));
    expect({ turns, behind, gaps: lead.gaps - gaps, version: lead.version }).toEqual({
      turns,
      behind: true,
      gaps: 0,
      version: 5,
    });
  }
});

test('[R2] whenever somebody leaves while the answer is on its way, they hear of it, or come back', async () => {
  for (let turns = 0; turns < 40; turns += 1) {
    const world = new World();
    await world.begin();
    const ana = await world.connect('ana');
    await world.send('ana', { type: 'join' });
    const stored = Promise.withResolvers<void>();
    world.store.before = () => stored.promise;
    const left = world.post('ana', { type: 'leave' });
    await world.runtime.advance(10);
    stored.resolve();
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    const answered = ana.session?.sync(ana.position).then(
      (answer) => ana.take(JSON.parse(answer.text) as Envelope),
      (fault: unknown) => expect(fault).toMatchObject({ code: 'not_joined' }),
    );
    await world.settled(Promise.all([answered, left]));
    expect({ turns, knows: ana.version === 3 || ana.link.closed() !== null }).toEqual({ turns, knows: true });
  }
});

test('[W15] a stranger has nothing to ask for', async () => {
  const world = new World();
  await world.begin();
  const ana = await world.connect('ana');
  const refused = ana.session?.sync(null).catch((fault: unknown) => fault);
  expect(await refused).toBeInstanceOf(RoomFault);
  expect(await refused).toMatchObject({ code: 'not_joined' });
});

test('[S6] a question that cannot be answered leaves the session as it was', async () => {
  const world = new World();
  await world.begin();
  const lead = await world.connect('lead');
  world.store.isDown = true;
  const failed = lead.session?.sync({ gameVersion: 99, head: '' }).catch((fault: unknown) => fault);
  await world.runtime.settle();
  expect(await failed).toMatchObject({ name: 'StoreFault' });
  world.store.isDown = false;
  await world.send('lead', { type: 'add', by: 1 });
  expect(lead.applied).toEqual([1, 2]);
});

test('[W8] a question is an answer, too: a session that was held back goes on', async () => {
  const world = new World({ limits: { maxLag: 3 } });
  await world.begin();
  const lead = await world.connect('lead');
  lead.tell();
  for (let count = 0; count < 8; count += 1) await world.send('lead', { type: 'add', by: 1 });
  expect(lead.version).toBe(4);
  const answer = await world.settled(lead.session?.sync(lead.position) ?? Promise.reject(new Error('no session')));
  lead.take(JSON.parse(answer.text) as Envelope);
  lead.tell();
  await world.send('lead', { type: 'add', by: 1 });
  expect(lead.version).toBe(10);
});

test('[W8] a question of a session that was held back brings it who is there, too', async () => {
  const world = new World({ limits: { maxLag: 3 } });
  await world.begin('ana');
  const lead = await world.connect('lead');
  lead.tell();
  for (let count = 0; count < 8; count += 1) await world.send('lead', { type: 'add', by: 1 });
  await world.attend('ana');
  await world.runtime.advance(1_000);
  const told = lead.link.messages('presence').length;
  const answer = await world.settled(lead.session?.sync(lead.position) ?? Promise.reject(new Error('no session')));
  lead.take(JSON.parse(answer.text) as Envelope);
  expect(lead.link.messages('presence')).toHaveLength(told + 1);
  expect(lead.link.messages('presence').at(-1)).toMatchObject({ payload: { connected: ['lead', 'ana'] } });
});
