import { expect, test } from 'vitest';
import type { EventsPayload } from '../messages.ts';
import type { Follower } from '../testing/follower.ts';
import { World } from '../testing/world.ts';

const rangesOf = (follower: Follower) =>
  follower.link
    .messages('events')
    .map(({ payload }) => [(payload as EventsPayload).from, (payload as EventsPayload).to]);

test('[W7] what is told as received is not sent again', async () => {
  const world = new World();
  await world.begin();
  const lead = await world.connect('lead');
  lead.answers = true;
  lead.tell();
  await world.send('lead', { type: 'add', by: 1 });
  await world.runtime.advance(600_000);
  expect(rangesOf(lead)).toEqual([[1, 2]]);
  expect(lead.link.closed()).toBeNull();
  expect(world.seen('resend')).toEqual([]);
});

test('[W7] what is not told in time is sent again with growing gaps, then the connection is closed, and counted', async () => {
  const world = new World();
  await world.begin();
  const lead = await world.connect('lead');
  lead.tell();
  const start = world.runtime.now();
  await world.send('lead', { type: 'add', by: 1 });
  const sentAt: number[] = [];
  let sent = lead.link.texts.length;
  while (lead.link.closed() === null) {
    await world.runtime.advance(1_000);
    if (lead.link.texts.length > sent) sentAt.push(Math.round((world.runtime.now() - start) / 1_000));
    sent = lead.link.texts.length;
  }
  expect(sentAt).toEqual([5, 15, 35]);
  expect(Math.round((world.runtime.now() - start) / 1_000)).toBe(75);
  expect(lead.link.closed()).toBe('delivery failed');
  expect(world.seen('resend').map((event) => event.attempt)).toEqual([1, 2, 3]);
  expect(world.seen('deliveryFailure')).toHaveLength(1);
  expect(world.registry.stats().sessions).toBe(0);
  expect((await world.room()).presence().connected).toEqual([]);
});

test('[W7] who leaves unanswered and joins again on the same connection is waited for anew', async () => {
  const world = new World();
  await world.begin('ana');
  const ana = await world.connect('ana');
  await world.runtime.advance(16_000);
  expect(world.seen('resend').map((event) => event.attempt)).toEqual([1, 2]);
  await world.send('ana', { type: 'leave' });
  await world.send('ana', { type: 'join' });
  await world.runtime.advance(16_000);
  expect(world.seen('resend').map((event) => event.attempt)).toEqual([1, 2, 1, 2]);
  expect(ana.link.closed()).toBeNull();
});

test('[W7] a snapshot that is not told as received is sent again, too', async () => {
  const world = new World();
  await world.begin();
  const lead = await world.connect('lead', null, (envelope) => (envelope.type === 'snapshot' && lostOnce() ? 0 : 1));
  expect(lead.version).toBe(0);
  await world.runtime.advance(5_000);
  expect(lead.version).toBe(1);
  lead.tell();
  await world.runtime.advance(600_000);
  expect(lead.link.closed()).toBeNull();
  expect(lead.link.messages('snapshot')).toHaveLength(2);
});

const lostOnce = (() => {
  let count = 0;
  return () => (count += 1) === 1;
})();

test('[W7] what is sent again keeps the frames as they were: whoever holds the end of one can go on', async () => {
  const world = new World();
  await world.begin();
  const lead = await world.connect('lead');
  lead.tell();
  await world.send('lead', { type: 'burst', count: 2 });
  await world.send('lead', { type: 'burst', count: 3 });
  await world.runtime.advance(6_000);
  expect(rangesOf(lead)).toEqual([
    [1, 3],
    [3, 6],
    [1, 3],
    [3, 6],
  ]);
  expect(lead.gaps).toBe(0);
});

test('[W7] a part told restarts the clock for the rest', async () => {
  const world = new World();
  await world.begin();
  const lead = await world.connect('lead');
  lead.tell();
  await world.send('lead', { type: 'add', by: 1 });
  await world.send('lead', { type: 'add', by: 1 });
  await world.runtime.advance(4_000);
  lead.session?.received(2);
  await world.runtime.advance(4_000);
  expect(world.seen('resend')).toEqual([]);
  await world.runtime.advance(1_500);
  expect(rangesOf(lead)).toEqual([
    [1, 2],
    [2, 3],
    [2, 3],
  ]);
});

test('[W7] an answer that is ahead or old changes nothing', async () => {
  const world = new World();
  await world.begin();
  const lead = await world.connect('lead');
  await world.send('lead', { type: 'add', by: 1 });
  lead.session?.received(99);
  lead.session?.received(0);
  await world.runtime.advance(5_500);
  expect(world.seen('resend')).toHaveLength(1);
});

test('[W8] who is too many versions behind is sent nothing until they answer, then a delta', async () => {
  const world = new World({ limits: { maxLag: 4 } });
  await world.begin('ana');
  const ana = await world.connect('ana');
  ana.tell();
  for (let count = 0; count < 10; count += 1) await world.send('lead', { type: 'add', by: 1 });
  expect(ana.version).toBe(6);
  world.registry.setService({ state: 'degraded', reason: null, fallback: null, retryAfterMs: null });
  await world.runtime.advance(4_000);
  expect(ana.link.messages().at(-1)).toMatchObject({ type: 'events', payload: { to: 6 } });
  expect(world.seen('sessionHeld')).toHaveLength(1);
  ana.tell();
  expect(ana.version).toBe(12);
  expect(
    ana.link
      .messages()
      .slice(-2)
      .map((envelope) => envelope.type),
  ).toEqual(['presence', 'service']);
  expect(ana.applied).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

test('[W8] or a snapshot, where that is smaller', async () => {
  const world = new World({ limits: { maxLag: 4 } });
  await world.begin('ana');
  const ana = await world.connect('ana');
  ana.tell();
  for (let count = 0; count < 10; count += 1)
    await world.send('lead', { type: 'write', text: `${count}`.repeat(1_000) });
  ana.tell();
  expect(ana.link.messages('snapshot')).toHaveLength(2);
  expect(ana.version).toBe(12);
  expect(ana.game?.text).toBe('9'.repeat(1_000));
});

test('[W8] the same holds for bytes', async () => {
  const world = new World({ limits: { maxUnackedBytes: 5_000 } });
  await world.begin('ana');
  const ana = await world.connect('ana');
  ana.tell();
  for (let count = 0; count < 10; count += 1) await world.send('lead', { type: 'write', text: 'x'.repeat(1_000) });
  const bytes = ana.link.messages('events').map((envelope) => JSON.stringify(envelope.payload).length);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(6_000);
  expect(ana.version).toBeLessThan(12);
  ana.tell();
  expect(ana.version).toBe(12);
});

test('[W8] one frame that is too large by itself is sent, if all before it is told, and waited for', async () => {
  const world = new World({ limits: { maxUnackedBytes: 5_000 } });
  await world.begin('ana');
  const ana = await world.connect('ana');
  ana.tell();
  await world.send('lead', { type: 'write', text: 'x'.repeat(20_000) });
  expect(ana.version).toBe(3);
  await world.send('lead', { type: 'add', by: 1 });
  expect(ana.version).toBe(3);
  ana.tell();
  expect(ana.version).toBe(4);
});

test('[W8] who is held back and stays silent is closed in the end, without being sent anything', async () => {
  const world = new World({ limits: { maxLag: 2 } });
  await world.begin('ana');
  const ana = await world.connect('ana');
  ana.tell();
  for (let count = 0; count < 5; count += 1) await world.send('lead', { type: 'add', by: 1 });
  const sent = ana.link.texts.length;
  await world.runtime.advance(600_000);
  expect(ana.link.texts).toHaveLength(sent);
  expect(ana.link.closed()).toBe('delivery failed');
});

test('[W8] a slow reader costs the others nothing', async () => {
  const world = new World({ limits: { maxLag: 2 } });
  await world.begin('ana', 'ben');
  const slow = await world.connect('ana');
  const quick = await world.connect('ben');
  quick.answers = true;
  quick.tell();
  for (let count = 0; count < 9; count += 1) await world.send('lead', { type: 'add', by: 1 });
  expect(quick.version).toBe(12);
  expect(slow.version).toBeLessThan(12);
  slow.link.close('the test is over');
});

test('[D12] who is held back when they are removed is closed: they learn it by coming back', async () => {
  const world = new World({ limits: { maxLag: 2 } });
  await world.begin('ana');
  const ana = await world.connect('ana');
  for (let count = 0; count < 5; count += 1) await world.send('lead', { type: 'add', by: 1 });
  await world.send('lead', { type: 'remove', playerId: 'ana' });
  expect(ana.link.closed()).toBe('no member any more');
});

test('[S9] a room has one timer for all answers that it waits for', async () => {
  const world = new World();
  const players = Array.from({ length: 20 }, (_, index) => `player-${index}`);
  await world.begin(...players);
  await world.runtime.advance(60_000);
  const before = world.runtime.timers();
  for (const playerId of players) await world.connect(playerId);
  await world.send('lead', { type: 'add', by: 1 });
  await world.runtime.advance(1_000);
  expect(world.runtime.timers() - before).toBeLessThanOrEqual(1);
});
