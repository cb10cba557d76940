import { expect, test } from 'vitest';
import { GAME, World } from '../testing/world.ts';

const CARD = 987_654_321;

test('[W9] a hidden card reaches its player alone: frames, catch-ups, snapshots, history, past states', async () => {
  const world = new World();
  const room = await world.begin('ana', 'ben');
  const early = await world.connect('ben');
  const start = early.position;
  const ana = await world.connect('ana');
  await world.send('ana', { type: 'hide', card: CARD }, 'hidden');
  await world.send('ben', { type: 'hide', card: 2 });
  const others = [early, await world.connect('ben'), await world.connect('lead'), await world.connect('ben', start)];
  await world.runtime.advance(20_000);
  const sync = await world.settled(others[0]?.session?.sync(start) ?? Promise.reject(new Error('no session')));
  const heard = [...others.flatMap((follower) => follower.link.texts), sync.text];
  for (const viewer of ['ben', 'lead', null]) {
    heard.push(JSON.stringify(await room.history.events(viewer, 0, 100)));
    heard.push(
      JSON.stringify(await room.history.stateAt(viewer, 4)),
      JSON.stringify(await room.history.step(viewer, 3, 1)),
    );
    heard.push(JSON.stringify(await room.history.changesOf(viewer, ['hidden'])));
  }
  heard.push(JSON.stringify(world.observed), JSON.stringify(room.presence()));
  for (const text of heard) expect(text).not.toContain(String(CARD));

  expect(ana.link.texts.join('')).toContain(String(CARD));
  expect(JSON.stringify(await room.history.events('ana', 0, 100))).toContain(String(CARD));
  expect(JSON.stringify(await world.store.read(GAME, 0, 100))).toContain(String(CARD));
});

test('[W9] what others hear is byte for byte the same, whatever the card is', async () => {
  const heard = [];
  for (const card of [1, CARD]) {
    const world = new World();
    await world.begin('ana');
    const lead = await world.connect('lead');
    await world.send('ana', { type: 'hide', card }, 'hidden');
    await world.connect('lead', { gameVersion: 2, head: lead.link.texts.join('').slice(0, 3) });
    await world.runtime.advance(30_000);
    heard.push(lead.link.texts);
  }
  expect(heard[1]).toEqual(heard[0]);
});

test('[W9] in a batch of many secrets everybody gets their own, in all tabs', async () => {
  const world = new World();
  const players = Array.from({ length: 20 }, (_, index) => `player-${index}`);
  await world.begin(...players);
  const tabs = [];
  for (const playerId of players) tabs.push(await world.connect(playerId), await world.connect(playerId));
  const votes = players.map((playerId, index) => world.post(playerId, { type: 'hide', card: 1_000 + index }));
  await world.settled(Promise.all(votes));
  for (const tab of tabs) {
    expect(tab.link.messages('events')).toHaveLength(1);
    const seen = Object.values(tab.game?.hidden ?? {}).flatMap((vote) => vote.card ?? []);
    expect(seen).toEqual([1_000 + players.indexOf(tab.playerId)]);
  }
});

test("[W9] without the domain's word on who holds a secret, no snapshot is shared", async () => {
  const { holdsSecret: _, ...cautious } = (await import('../testing/tally.ts')).tally;
  const world = new World({ decider: cautious });
  await world.begin('ana', 'ben');
  await world.send('ana', { type: 'hide', card: CARD });
  const followers = [await world.connect('ana'), await world.connect('ben')];
  expect(followers.map((follower) => follower.game?.hidden)).toEqual([{ ana: { card: CARD } }, { ana: {} }]);
});
