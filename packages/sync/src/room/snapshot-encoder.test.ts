import { expect, test, vi } from 'vitest';
import type { Tally } from '../testing/tally.ts';
import { tally } from '../testing/tally.ts';
import { World } from '../testing/world.ts';

function counting() {
  const redact = vi.fn((state: Tally, viewer: string | null) => tally.redact(state, viewer));
  return { redact, world: new World({ decider: { ...tally, redact } }) };
}

const players = Array.from({ length: 10 }, (_, index) => `player-${index}`);

test("[R2] a snapshot's game is encoded once for all who see no more than anybody, and once for each who does", async () => {
  const { redact, world } = counting();
  await world.begin(...players);
  await world.send('player-3', { type: 'hide', card: 5 });
  for (const playerId of [...players, ...players]) await world.connect(playerId);
  expect(redact.mock.calls.map(([, viewer]) => viewer)).toEqual([null, 'player-3']);
});

test('[R2] a new version is encoded anew', async () => {
  const { redact, world } = counting();
  await world.begin('ana', 'ben');
  const ana = await world.connect('ana');
  await world.send('lead', { type: 'add', by: 5 });
  const ben = await world.connect('ben');
  expect(ben.game).toEqual(ana.game);
  expect(redact).toHaveBeenCalledTimes(2);
});

test('[S9] the texts are let go when the room tidies up', async () => {
  const { redact, world } = counting();
  await world.begin('ana');
  await world.attend('ana');
  await world.runtime.advance(120_000);
  await world.attend('ana');
  expect(redact).toHaveBeenCalledTimes(2);
});

test("[W8] many who catch up one after another cost one look at the size of a snapshot, which holds nobody's secret", async () => {
  const { redact, world } = counting();
  await world.begin(...players);
  await world.send('lead', { type: 'write', text: 'x'.repeat(50_000) });
  const followers = await Promise.all(players.map((playerId) => world.connect(playerId)));
  for (const follower of followers) follower.tell();
  const positions = followers.map(({ position }) => position);
  redact.mockClear();
  for (let count = 0; count < 30; count += 1) await world.send('lead', { type: 'add', by: 1 });
  for (const [index, playerId] of players.entries()) {
    await world.send('lead', { type: 'add', by: 1 });
    await world.connect(playerId, positions[index] ?? null);
  }
  expect(redact.mock.calls.map(([, viewer]) => viewer)).toEqual([null]);
});
