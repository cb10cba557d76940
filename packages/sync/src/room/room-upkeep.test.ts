import { expect, test, vi } from 'vitest';
import type { PresencePayload } from '../messages.ts';
import type { Follower } from '../testing/follower.ts';
import { tally } from '../testing/tally.ts';
import { GAME, World } from '../testing/world.ts';

const presences = (follower: Follower) =>
  follower.link.messages('presence').map(({ payload }) => payload as PresencePayload);

/** The lead has hidden a card, and all are shown once ana has hidden hers. */
async function waitingForAna() {
  const world = new World();
  await world.begin('ana');
  const lead = await world.attend('lead');
  const ana = await world.attend('ana');
  await world.send('lead', { type: 'automate', on: true });
  await world.send('lead', { type: 'hide', card: 1 });
  return { world, lead, ana };
}

test("[D6] upkeep acts as soon as a change makes it due, exactly once, as nobody's own", async () => {
  const { world, lead } = await waitingForAna();
  expect(lead.game?.shown).toEqual({});
  await world.send('ana', { type: 'hide', card: 2 });
  await world.runtime.advance(60_000);
  expect(lead.game?.shown).toEqual({ lead: 1, ana: 2 });
  const reveals = lead.events.filter((event) => event.type === 'revealed');
  expect(reveals).toMatchObject([{ actor: null }]);
});

test('[D6] [D4] also when the last one stays away past the grace, and not before', async () => {
  const { world, lead, ana } = await waitingForAna();
  ana.session?.close();
  await world.runtime.advance(19_000);
  expect(lead.game?.shown).toEqual({});
  await world.runtime.advance(2_000);
  expect(lead.game?.shown).toEqual({ lead: 1 });
});

test('[D6] also when the last one leaves, or is removed', async () => {
  for (const command of [{ type: 'leave' } as const, { type: 'remove', playerId: 'ana' } as const]) {
    const { world, lead } = await waitingForAna();
    await world.send(command.type === 'leave' ? 'ana' : 'lead', command);
    await world.runtime.advance(10);
    expect(lead.game?.shown).toEqual({ lead: 1 });
  }
});

test("[D22] the timer runs by the authority's clock, and rings once", async () => {
  const world = new World();
  await world.begin();
  const lead = await world.attend('lead');
  const endsAt = world.runtime.now() + 90_000;
  await world.send('lead', { type: 'startTimer', endsAt });
  await world.runtime.advance(89_900);
  expect(lead.game?.endsAt).toBe(endsAt);
  await world.runtime.advance(200);
  expect(lead.game?.endsAt).toBeNull();
  await world.runtime.advance(90_000);
  expect(lead.events.filter((event) => event.type === 'rang')).toHaveLength(1);
});

test('[D22] a timer that ran out while nobody had the room loaded rings when it is loaded', async () => {
  const world = new World();
  await world.begin();
  await world.send('lead', { type: 'startTimer', endsAt: world.runtime.now() + 1_000 });
  await world.settled(world.registry.close());
  await world.runtime.advance(60_000);
  const restarted = new World({ beside: world });
  await restarted.room();
  await world.runtime.advance(10);
  expect((await restarted.room()).state.endsAt).toBeNull();
});

test('[D6] what upkeep has asked for is not asked for again while it is under way', async () => {
  const decide = vi.fn<typeof tally.decide>((...call) => tally.decide(...call));
  const world = new World({ decider: { ...tally, decide } });
  await world.begin('ana');
  await world.attend('lead');
  await world.send('lead', { type: 'startTimer', endsAt: world.runtime.now() + 1_000 });
  const stored = Promise.withResolvers<void>();
  world.store.before = () => stored.promise;
  await world.runtime.advance(2_000);
  for (let count = 0; count < 5; count += 1) {
    (await world.attend('ana')).session?.close();
    await world.runtime.advance(500);
  }
  stored.resolve();
  await world.runtime.advance(1_000);
  expect(decide.mock.calls.filter(([, command]) => command.type === 'ring')).toHaveLength(1);
});

test('[S3] upkeep that has nothing to do appends nothing, however often it looks', async () => {
  const world = new World();
  await world.begin('ana');
  const appends = world.store.appends.length;
  for (let count = 0; count < 5; count += 1) {
    const ana = await world.attend('ana');
    await world.runtime.advance(30_000);
    ana.session?.close();
    await world.runtime.advance(30_000);
  }
  expect(world.store.appends).toHaveLength(appends);
});

test('[D10] facilitation can be claimed once no facilitator has been connected for the claim time', async () => {
  const world = new World();
  await world.begin('ana');
  const lead = await world.attend('lead');
  await world.attend('ana');
  await world.runtime.advance(120_000);
  expect(await world.send('ana', { type: 'claim' })).toMatchObject({ status: 'rejected', code: 'forbidden' });
  lead.session?.close();
  await world.runtime.advance(59_000);
  expect(await world.send('ana', { type: 'claim' })).toMatchObject({ code: 'forbidden' });
  await world.runtime.advance(2_000);
  expect(await world.send('ana', { type: 'claim' })).toMatchObject({ status: 'accepted' });
});

test('[D10] after a load the clocks begin anew', async () => {
  const world = new World();
  await world.begin('ana');
  await world.runtime.advance(500_000);
  const restarted = new World({ beside: world });
  expect(await restarted.send('ana', { type: 'claim' })).toMatchObject({ code: 'forbidden' });
  await restarted.send('ana', { type: 'census' });
  const counted = (await world.store.read(GAME, 0, 100)).at(-1);
  expect(counted?.data).toEqual({ connected: ['ana', 'lead'] });
});

test('[R2] presence is told when it changes, the whole list, and gathered', async () => {
  const world = new World();
  const players = Array.from({ length: 50 }, (_, index) => `player-${index}`);
  await world.begin(...players);
  const lead = await world.attend('lead');
  for (const playerId of players) await world.attend(playerId);
  await world.runtime.advance(1_000);
  expect(presences(lead).length).toBeLessThan(5);
  expect(presences(lead).at(-1)?.connected).toHaveLength(51);
  const revisions = presences(lead).map((presence) => presence.revision);
  expect(revisions).toEqual([...new Set(revisions)].toSorted((left, right) => left - right));
});

test('[R2] a lone change is told at once', async () => {
  const world = new World();
  await world.begin('ana');
  const lead = await world.attend('lead');
  await world.runtime.advance(1_000);
  const ana = await world.attend('ana');
  expect(presences(lead).at(-1)?.connected).toEqual(['lead', 'ana']);
  await world.runtime.advance(1_000);
  ana.session?.close();
  await world.runtime.settle();
  expect(presences(lead).at(-1)?.connected).toEqual(['lead']);
});

test('[D10] a disconnect changes presence only', async () => {
  const world = new World();
  const room = await world.begin('ana');
  const ana = await world.attend('ana');
  const before = room.gameVersion;
  ana.session?.close();
  ana.session?.close();
  await world.runtime.advance(600_000);
  expect(room.gameVersion).toBe(before);
  expect(room.membership('ana')).toBe('member');
});

/** Whom a node counts as there, or gone for less than the grace. */
async function censusOf(world: World, follower: Follower): Promise<unknown> {
  await world.send(follower.playerId, { type: 'census' });
  return follower.events.findLast((event) => event.type === 'counted')?.data;
}

test('[D4] [D10] who was away for long before a room was unloaded is neither waited for nor leads when it is loaded again', async () => {
  const world = new World();
  await world.begin('ana', 'ben');
  const everybody = [await world.attend('lead'), await world.attend('ana'), await world.attend('ben')];
  for (const { session } of everybody) session?.close();
  await world.runtime.advance(130_000);
  expect(world.registry.stats().rooms).toBe(0);
  const ana = await world.attend('ana');
  expect(await censusOf(world, ana)).toEqual({ connected: ['ana'] });
  expect(await world.send('ana', { type: 'claim' })).toMatchObject({ status: 'accepted' });
});

test('[D4] [D10] who has only just gone when a room had to make way is waited for, and leads, when it is loaded again', async () => {
  const world = new World({ limits: { rooms: 1 } });
  await world.begin('ana', 'ben');
  const everybody = [await world.attend('lead'), await world.attend('ana'), await world.attend('ben')];
  await world.runtime.advance(300_000);
  for (const { session } of everybody) session?.close();
  await world.runtime.advance(1_000);
  await world.settled(world.registry.find('another'));
  expect(world.registry.stats().rooms).toBe(0);
  const ana = await world.attend('ana');
  expect(await censusOf(world, ana)).toEqual({ connected: ['ana', 'ben', 'lead'] });
  expect(await world.send('ana', { type: 'claim' })).toMatchObject({ status: 'rejected' });
  await world.runtime.advance(19_000);
  expect(await censusOf(world, ana)).toEqual({ connected: ['ana'] });
});

test('[D4] [S7] who was given up is waited for as anybody who has just gone, and keeps the room for as long', async () => {
  const world = new World({ limits: { idleRoomMs: 2_000, claimAfterMs: 1_000 } });
  await world.begin('ana');
  const ana = await world.connect('ana');
  await world.runtime.advance(74_000);
  expect(ana.link.closed()).toBeNull();
  await world.runtime.advance(2_000);
  expect(ana.link.closed()).toBe('delivery failed');
  expect(world.registry.stats().rooms).toBe(1);
  await world.runtime.advance(3_000);
  expect(world.registry.stats().rooms).toBe(0);
  const lead = await world.attend('lead');
  expect(await censusOf(world, lead)).toEqual({ connected: ['ana', 'lead'] });
});

test('[D4] [D10] after a restart, which throws everybody out, all clocks begin anew', async () => {
  const world = new World();
  await world.begin('ana', 'ben');
  await world.runtime.advance(300_000);
  const restarted = new World({ beside: world });
  await world.runtime.advance(5_000);
  const ana = await restarted.attend('ana');
  expect(await censusOf(restarted, ana)).toEqual({ connected: ['ana', 'ben', 'lead'] });
  expect(await restarted.send('ana', { type: 'claim' })).toMatchObject({ status: 'rejected' });
  await world.runtime.advance(15_000);
  expect(await censusOf(restarted, ana)).toEqual({ connected: ['ana'] });
});

test('[D10] a game that has just been made cannot be claimed, however long its node has been there', async () => {
  const world = new World();
  await world.runtime.advance(300_000);
  await world.begin('ana');
  expect(await world.send('ana', { type: 'claim' })).toMatchObject({ status: 'rejected' });
});
