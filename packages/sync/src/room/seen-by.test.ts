import { expect, test } from 'vitest';
import type { DeliveryPayload } from '../messages.ts';
import type { Follower } from '../testing/follower.ts';
import { World } from '../testing/world.ts';

const deliveries = (follower: Follower) =>
  follower.link.messages('delivery').map(({ payload }) => payload as DeliveryPayload);

async function revealed(world: World): Promise<{ lead: Follower; ana: Follower; ben: Follower }> {
  await world.begin('ana', 'ben');
  const lead = await world.connect('lead');
  const ana = await world.connect('ana');
  const ben = await world.connect('ben');
  for (const follower of [lead, ana, ben]) follower.tell();
  await world.send('ana', { type: 'hide', card: 3 });
  await world.send('lead', { type: 'reveal' });
  return { lead, ana, ben };
}

test('[W16] tells facilitators, and nobody else, who has seen a reveal; at once when all have', async () => {
  const world = new World();
  const { lead, ana, ben } = await revealed(world);
  ana.tell();
  await world.runtime.advance(1_000);
  expect(deliveries(lead)).toEqual([{ gameVersion: 5, seenBy: ['ana'] }]);
  ben.tell();
  lead.tell();
  expect(deliveries(lead).at(-1)).toEqual({ gameVersion: 5, seenBy: ['ana', 'ben', 'lead'] });
  expect(deliveries(ana)).toEqual([]);
});

test('[W16] gathers for a moment: not a message for each who has seen it', async () => {
  const world = new World({ limits: { deliveryEveryMs: 250 } });
  const players = Array.from({ length: 30 }, (_, index) => `player-${index}`);
  await world.begin(...players);
  const lead = await world.connect('lead');
  const followers = [];
  for (const playerId of players) followers.push(await world.connect(playerId));
  await world.send('player-0', { type: 'hide', card: 3 });
  await world.send('lead', { type: 'reveal' });
  for (const follower of followers) {
    follower.tell();
    await world.runtime.advance(10);
  }
  await world.runtime.advance(1_000);
  expect(deliveries(lead).length).toBeLessThanOrEqual(4);
  expect(deliveries(lead).at(-1)?.seenBy).toHaveLength(30);
});

test('[W16] what is told of another version tells nothing of the reveal', async () => {
  const world = new World();
  const { lead, ana } = await revealed(world);
  ana.session?.received(4);
  await world.runtime.advance(1_000);
  expect(deliveries(lead)).toEqual([]);
});

test('[W16] who comes back holding the reveal has seen it', async () => {
  const world = new World();
  const { lead, ana } = await revealed(world);
  ana.session?.close();
  await world.connect('ana', ana.position);
  await world.runtime.advance(1_000);
  expect(deliveries(lead)).toEqual([{ gameVersion: 5, seenBy: ['ana'] }]);
});

test('[W16] who leads and comes back is told who has seen it by then, and nobody else is', async () => {
  const world = new World();
  const { lead, ana, ben } = await revealed(world);
  ana.tell();
  await world.runtime.advance(1_000);
  for (const follower of [lead, ben]) follower.session?.close();
  for (const resumeFrom of [null, lead.position]) {
    const back = await world.connect('lead', resumeFrom);
    expect(deliveries(back)[0]).toEqual({ gameVersion: 5, seenBy: ['ana'] });
    expect(deliveries(await world.connect('ben', resumeFrom))).toEqual([]);
  }
});

test('[W16] who leads and was held back is told it afterwards', async () => {
  const world = new World({ limits: { maxLag: 3 } });
  const { lead, ana } = await revealed(world);
  await world.send('lead', { type: 'burst', count: 3 });
  expect(world.seen('sessionHeld')).not.toEqual([]);
  ana.tell();
  await world.runtime.advance(1_000);
  expect(deliveries(lead)).toEqual([]);
  lead.tell();
  await world.runtime.advance(1_000);
  expect(deliveries(lead).at(-1)?.seenBy).toContain('ana');
});

test('[W16] with the next reveal the last one is no news any more', async () => {
  const world = new World();
  const { lead, ana } = await revealed(world);
  ana.tell();
  await world.runtime.advance(1_000);
  await world.send('ana', { type: 'hide', card: 4 });
  await world.send('lead', { type: 'reveal' });
  lead.session?.close();
  expect(deliveries(await world.connect('lead'))).toEqual([]);
});
