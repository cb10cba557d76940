import { describe, expect, test } from 'vitest';
import { createFaultyStore } from '../testing/faulty-store.ts';
import { seatLead, seatTwo } from '../testing/seat-two.ts';
import { createGame, sqliteUrl, startServer } from '../testing/test-server.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { testSettings } from '../testing/test-settings.ts';

const transports = ['websocket', 'polling'] as const;

describe.each(transports)('over %s', (transport) => {
  test('[W15] a stranger is welcomed, and hears of nothing until its joinGame is accepted', async () => {
    const server = await startServer(testSettings());
    const game = await createGame(server);
    const ana = await seatLead(server, game, { transport });
    const ben = await new TestPlayer({ ...server, gameId: game.gameId, transport }).dial();
    expect((await ben.next('welcome')).payload).toMatchObject({
      player: null,
      game: { gameId: game.gameId, name: 'Sprint 42', playerCount: 1, passwordRequired: false, ended: false },
    });
    expect((await ana.send('renamePlayer', { name: 'Anna' })).type).toBe('accepted');
    expect((await ben.send('sendReaction', { emoji: '👋' })).payload).toMatchObject({ code: 'not_joined' });
    expect(ben.received).toHaveLength(1);
    expect((await ben.send('joinGame', { name: 'Ben' })).type).toBe('accepted');
    const snapshot = await ben.next('snapshot');
    expect(Object.values(snapshot.payload.game.players).map(({ name }) => name)).toEqual(['Anna', 'Ben']);
    await ana.next('events', ({ payload }) => payload.events.some(({ type }) => type === 'playerJoined'));
  });

  test('[W2] [R1] a vote is acknowledged with an envelope that repeats its id, and everybody hears of it', async () => {
    const server = await startServer(testSettings({ store: { url: sqliteUrl() } }));
    const { ana, ben, storyId } = await seatTwo(server, { transport });
    const answer = await ben.send('submitVote', { storyId, round: 1, card: '5' }, 'vote-1');
    expect(answer).toEqual({
      type: 'accepted',
      correlationId: 'vote-1',
      timestamp: expect.any(Number),
      version: 1,
      payload: { gameVersion: ben.snapshot.gameVersion + 1 },
    });
    const { payload } = await ana.next('events', ({ payload: { events } }) =>
      events.some(({ type }) => type === 'voteSubmitted'),
    );
    expect(payload.events.at(-1)).toMatchObject({
      type: 'voteSubmitted',
      correlationId: 'vote-1',
      reason: 'Ben voted',
    });
    expect(payload.events.at(-1)?.data).not.toHaveProperty('card');
    await ben.until(() => ben.events.length > 0);
    expect(ben.events.at(-1)?.data).toMatchObject({ card: '5' });
  });
});

describe('commands', () => {
  test('[W5] [R3] sent again, also after a restart, they get the answer that they got the first time', async () => {
    const store = { url: sqliteUrl() };
    const first = await startServer(testSettings({ store }));
    const { game, ben, storyId } = await seatTwo(first);
    const vote = await ben.send('submitVote', { storyId, round: 1, card: '5' }, 'vote-1');
    const refused = await ben.send('submitVote', { storyId, round: 1, card: 'no such card' }, 'vote-2');
    const same = await ben.send('submitVote', { storyId, round: 1, card: '5' }, 'vote-3');
    expect(same.payload).toEqual(vote.payload);
    expect((await ben.send('submitVote', { storyId, round: 1, card: '5' }, 'vote-1')).payload).toEqual(vote.payload);
    await first.close();
    const second = await startServer(testSettings({ store }));
    const again = await new TestPlayer({ ...second, gameId: game.gameId, token: ben.token }).dial();
    for (const [id, answer] of [
      ['vote-1', vote],
      ['vote-2', refused],
      ['vote-3', same],
    ] as const) {
      const repeated = await again.send(
        'submitVote',
        { storyId, round: 1, card: id === 'vote-2' ? 'no such card' : '5' },
        id,
      );
      expect([repeated.type, repeated.payload]).toEqual([answer.type, answer.payload]);
    }
    expect(vote.payload).toEqual({ gameVersion: again.snapshot.gameVersion });
  });

  test('[W6] [R2] a storm of them arrives gapless and in order, the same for all, each command whole', async () => {
    const server = await startServer(testSettings({ store: { url: sqliteUrl() } }));
    const { ana, ben, storyId } = await seatTwo(server);
    const start = ana.position.gameVersion;
    const votes = Array.from({ length: 100 }, (_, index) =>
      ben.send('submitVote', { storyId, round: 1, card: index % 2 === 0 ? '5' : '8' }),
    );
    const stories = Array.from({ length: 20 }, (_, index) =>
      ana.send('addStories', { stories: [{ title: `Story ${index}` }] }),
    );
    const answers = await Promise.all([...votes, ...stories]);
    expect(new Set(answers.map(({ type }) => type))).toEqual(new Set(['accepted']));
    const last = Math.max(...answers.map(({ payload }) => ('gameVersion' in payload ? (payload.gameVersion ?? 0) : 0)));
    expect(last).toBe(start + 120);
    for (const player of [ana, ben]) {
      await player.until(() => player.position.gameVersion === last);
      const messages = player.of('events').filter(({ payload }) => payload.to > start);
      messages.reduce((from, { payload }) => {
        expect(payload.from).toBe(from);
        return payload.to;
      }, start);
      expect(player.events.filter(({ version }) => version > start).map(({ version }) => version)).toEqual(
        Array.from({ length: 120 }, (_, index) => start + 1 + index),
      );
    }
    expect(ana.position).toEqual(ben.position);
  });

  test('a command without an acknowledgement callback is carried out all the same', async () => {
    const server = await startServer(testSettings());
    const { ana, ben, storyId } = await seatTwo(server);
    ben.post('submitVote', { storyId, round: 1, card: '5' });
    const { payload } = await ana.next('events', ({ payload: { events } }) =>
      events.some(({ type }) => type === 'voteSubmitted'),
    );
    expect(payload.to).toBe(ben.snapshot.gameVersion + 1);
  });

  test('one that takes too long is a timeout, which may be tried again', async () => {
    const store = createFaultyStore();
    const server = await startServer(testSettings({ server: { requestTimeoutMs: 50 } }), { store });
    const { ben, storyId } = await seatTwo(server);
    store.hang();
    const answer = await ben.send('submitVote', { storyId, round: 1, card: '5' }, 'vote-1');
    expect(answer).toMatchObject({ type: 'rejected', payload: { code: 'timeout', retryable: true } });
    store.release();
    expect(await ben.send('submitVote', { storyId, round: 1, card: '5' }, 'vote-1')).toMatchObject({
      type: 'accepted',
    });
  });
});
