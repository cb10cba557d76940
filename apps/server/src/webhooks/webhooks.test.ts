import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Settings } from '../config/settings.ts';
import { createFaultyStore } from '../testing/faulty-store.ts';
import { startProcess } from '../testing/server-process.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { createGame, sqliteUrl, startServer } from '../testing/test-server.ts';
import { testSettings } from '../testing/test-settings.ts';
import { type Received, startReceiver, type WebhookReceiver } from '../testing/webhook-receiver.ts';
import type { WebhookMessage } from './message.ts';

const key = Buffer.alloc(32, 7);
const secret = `whsec_${key.toString('base64')}`;

function endpointAt({ url }: WebhookReceiver, changes: Partial<Settings['webhooks']['endpoints'][number]> = {}) {
  return {
    url,
    secret,
    events: ['votesRevealed' as const, 'estimateAccepted' as const, 'gameEnded' as const],
    format: 'json' as const,
    ...changes,
  };
}

function settingsFor(receiver: WebhookReceiver, storeUrl?: string): Settings {
  return testSettings({
    webhooks: { endpoints: [endpointAt(receiver)], allowPrivateAddresses: true },
    server: { publicUrl: 'https://poker.example.org/' },
    ...(storeUrl !== undefined && { store: { url: storeUrl } }),
  });
}

/** A game in which one player leads and votes alone; gives its story's id. */
async function playing(server: { readonly address: string }, body: object = {}) {
  const game = await createGame(server, {
    name: 'Sprint 42',
    stories: [{ title: 'Refunds', key: 'PAY-118' }],
    ...body,
  });
  const ana = new TestPlayer({ address: server.address, gameId: game.gameId, token: game.token });
  await ana.dial();
  const { payload } = await ana.next('snapshot');
  return { game, ana, storyId: payload.game.currentStoryId ?? '' };
}

const messageOf = ({ body }: Received) => JSON.parse(body) as WebhookMessage;

describe('[O8] a webhook', () => {
  test('tells what is revealed, accepted and ended, in the order of the log', async () => {
    const receiver = await startReceiver();
    const server = await startServer(settingsFor(receiver));
    const { game, ana, storyId } = await playing(server);
    await ana.send('submitVote', { storyId, round: 1, card: '5' });
    await ana.send('revealVotes', { storyId, round: 1 });
    await ana.send('acceptEstimate', { storyId, estimate: '5' });
    await ana.send('endGame', {});
    const messages = (await receiver.arrived(3)).map(messageOf);
    expect(messages.map(({ type }) => type)).toEqual(['votesRevealed', 'estimateAccepted', 'gameEnded']);
    expect(messages[0]?.data).toMatchObject({
      gameId: game.gameId,
      game: { name: 'Sprint 42', url: `https://poker.example.org/g/${game.gameId}` },
      by: 'Ana',
      story: { title: 'Refunds', key: 'PAY-118', estimate: null },
      round: 1,
      votes: [{ name: 'Ana', card: '5' }],
      result: { median: 5, suggestion: '5', consensus: null },
    });
    expect(messages[2]?.data).toMatchObject({ stories: [{ title: 'Refunds', estimate: '5' }] });
  });

  test('that is not taken is sent again, the same message, and those after it wait for it', async () => {
    const receiver = await startReceiver();
    receiver.answers.push(500);
    const server = await startServer(settingsFor(receiver));
    const { ana, storyId } = await playing(server);
    await ana.send('submitVote', { storyId, round: 1, card: '5' });
    await ana.send('revealVotes', { storyId, round: 1 });
    await ana.send('acceptEstimate', { storyId, estimate: '5' });
    const [refused, taken, next] = await receiver.arrived(3);
    expect(taken?.body).toBe(refused?.body);
    expect(taken?.headers['webhook-id']).toBe(refused?.headers['webhook-id']);
    expect([refused, next].map((one) => one && messageOf(one).type)).toEqual(['votesRevealed', 'estimateAccepted']);
  });

  test('that hangs holds up no game', async () => {
    const receiver = await startReceiver();
    receiver.answers.push(...Array.from({ length: 20 }, () => 'hang' as const));
    const server = await startServer(settingsFor(receiver));
    const { ana, storyId } = await playing(server);
    await ana.send('submitVote', { storyId, round: 1, card: '5' });
    await ana.send('revealVotes', { storyId, round: 1 });
    await receiver.arrived(1);
    expect(await ana.send('acceptEstimate', { storyId, estimate: '5' })).toMatchObject({ type: 'accepted' });
  });

  test('goes on after the store was down', async () => {
    const receiver = await startReceiver();
    const store = createFaultyStore();
    const server = await startServer(settingsFor(receiver), { store });
    const { ana, storyId } = await playing(server);
    await ana.send('submitVote', { storyId, round: 1, card: '5' });
    store.breakDown();
    expect(await ana.send('revealVotes', { storyId, round: 1 })).toMatchObject({ type: 'rejected' });
    store.repair();
    await ana.send('revealVotes', { storyId, round: 1 });
    expect((await receiver.arrived(1)).map((one) => messageOf(one).type)).toEqual(['votesRevealed']);
  });

  test('that was not taken before kill -9 is sent after the start, under the id that it had', async () => {
    const receiver = await startReceiver();
    receiver.answers.push('hang');
    const variables = {
      PLANNING_POKER_SERVER__HOST: '127.0.0.1',
      PLANNING_POKER_SERVER__PORT: '0',
      PLANNING_POKER_STORE__URL: sqliteUrl(),
      PLANNING_POKER_LOGGING__LEVEL: 'silent',
      PLANNING_POKER_WEBHOOKS__ALLOW_PRIVATE_ADDRESSES: 'true',
      PLANNING_POKER_WEBHOOKS__ENDPOINTS: JSON.stringify([{ url: receiver.url, secret }]),
    };
    const first = await startProcess(variables);
    const { ana, storyId } = await playing(first);
    await ana.send('submitVote', { storyId, round: 1, card: '5' });
    await ana.send('revealVotes', { storyId, round: 1 });
    await receiver.arrived(1);
    first.child.kill('SIGKILL');
    await first.ended;
    const second = await startProcess(variables);
    const [before, after] = await receiver.arrived(2);
    expect(after?.headers['webhook-id']).toBe(before?.headers['webhook-id']);
    expect(after?.body).toBe(before?.body);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });

  test('is told nothing of what happened before it was set up', async () => {
    const receiver = await startReceiver();
    const url = sqliteUrl();
    const before = await startServer(testSettings({ store: { url } }));
    const { game, ana, storyId } = await playing(before);
    await ana.send('submitVote', { storyId, round: 1, card: '5' });
    await ana.send('revealVotes', { storyId, round: 1 });
    await before.close();
    const server = await startServer(settingsFor(receiver, url));
    const again = new TestPlayer({ address: server.address, gameId: game.gameId, token: game.token });
    await again.dial();
    await again.send('acceptEstimate', { storyId, estimate: '5' });
    expect((await receiver.arrived(1)).map((one) => messageOf(one).type)).toEqual(['estimateAccepted']);
  });
});

test('[O9] a message carries the time of its attempt and a signature that its receiver can verify', async () => {
  const receiver = await startReceiver();
  const server = await startServer(settingsFor(receiver));
  const { ana } = await playing(server);
  await ana.send('endGame', {});
  const [{ headers, body }] = (await receiver.arrived(1)) as [Received];
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature } = headers;
  const expected = createHmac('sha256', key)
    .update(`${String(id)}.${String(timestamp)}.${body}`)
    .digest('base64');
  expect(signature).toBe(`v1,${expected}`);
  expect(Number(timestamp) * 1_000).toBeGreaterThan(Date.now() - 60_000);
});

test('[O10] with private addresses refused, nothing reaches a receiver on this machine', async () => {
  const receiver = await startReceiver();
  const server = await startServer(
    testSettings({
      webhooks: { endpoints: [endpointAt(receiver)], allowPrivateAddresses: false, attempts: 1 },
      logging: { level: 'warn' },
    }),
  );
  const { ana } = await playing(server);
  await ana.send('endGame', {});
  await expect.poll(() => server.logs()).toContain('A webhook message was given up');
  expect(receiver.received).toEqual([]);
  expect(server.logs()).not.toContain(receiver.url);
});

test('[W9] [D18] no card leaves by a webhook before its reveal, and no name with it where the round is anonymous', async () => {
  const receiver = await startReceiver();
  const server = await startServer(settingsFor(receiver));
  const deck = { name: 'Marked', cards: ['marker-a', 'marker-b'].map((label) => ({ label, value: null })) };
  const { ana, storyId } = await playing(server, {
    deck,
    settings: { anonymousVotes: true },
    stories: [{ title: 'One' }, { title: 'Two' }],
  });
  await ana.send('submitVote', { storyId, round: 1, card: 'marker-a' });
  await ana.send('acceptEstimate', { storyId, estimate: 'early' });
  const [early] = await receiver.arrived(1);
  expect(early?.body).not.toContain('marker');
  await ana.send('restartVoting', { storyId, round: 1 });
  await ana.send('submitVote', { storyId, round: 2, card: 'marker-b' });
  await ana.send('revealVotes', { storyId, round: 2 });
  const [, revealed] = await receiver.arrived(2);
  expect(revealed && messageOf(revealed).data).toMatchObject({ votes: [{ name: null, card: 'marker-b' }] });
});
