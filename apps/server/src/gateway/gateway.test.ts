import { describe, expect, test } from 'vitest';
import { createFaultyStore } from '../testing/faulty-store.ts';
import { createGame, sqliteUrl, startServer, type CreatedTestGame, type TestServer } from '../testing/test-server.ts';
import { TestPlayer, type TestPlayerOptions } from '../testing/test-player.ts';
import { testSettings } from '../testing/test-settings.ts';

const transports = ['websocket', 'polling'] as const;

/** Ana leads, Ben plays; both are at the table. */
async function seatTwo(server: TestServer, options: Partial<TestPlayerOptions> = {}) {
  const game = await createGame(server);
  const ana = await seatLead(server, game, options);
  const ben = await new TestPlayer({ ...server, gameId: game.gameId, ...options }).join('Ben');
  const [story] = ben.game.stories;
  return { game, ana, ben, storyId: story?.storyId ?? '' };
}

async function seatLead(
  server: TestServer,
  { gameId, token }: CreatedTestGame,
  options: Partial<TestPlayerOptions> = {},
): Promise<TestPlayer> {
  const ana = await new TestPlayer({ ...server, gameId, token, ...options }).dial();
  await ana.next('snapshot');
  return ana;
}

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

describe('resuming', () => {
  test('[W4] goes on from where the client was, without a hole; also with nothing to tell', async () => {
    const server = await startServer(testSettings());
    const { game, ana, ben, storyId } = await seatTwo(server);
    const position = ana.position;
    for (const card of ['1', '2', '3']) await ben.send('submitVote', { storyId, round: 1, card });
    const again = await new TestPlayer({ ...server, ...game, auth: { resumeFrom: position } }).dial();
    const { payload } = await again.next('events');
    expect(payload).toMatchObject({ from: position.gameVersion, to: position.gameVersion + 3 });
    expect(payload.events.map(({ version }) => version)).toEqual([1, 2, 3].map((step) => position.gameVersion + step));
    const third = await new TestPlayer({ ...server, ...game, auth: { resumeFrom: again.position } }).dial();
    expect((await third.next('events')).payload).toMatchObject({
      from: payload.to,
      to: payload.to,
      head: payload.head,
      events: [],
    });
  });

  test.each([
    ['another log', { gameVersion: 2, head: 'AAAAAAAAAAAAAAAA' }],
    ['the future', { gameVersion: 900, head: 'AAAAAAAAAAAAAAAA' }],
  ])('[W4] [R5] from %s gives a snapshot', async (_case, resumeFrom) => {
    const server = await startServer(testSettings());
    const { game } = await seatTwo(server);
    const again = await new TestPlayer({ ...server, ...game, auth: { resumeFrom } }).dial();
    await again.next('snapshot');
    expect(again.received[0]?.type).toBe('snapshot');
    const answer = await again.send('sync', { resumeFrom });
    expect(answer.type).toBe('snapshot');
  });

  test('[W4] sync answers with what is missing, under the id of the question', async () => {
    const server = await startServer(testSettings());
    const { ana, ben, storyId } = await seatTwo(server);
    const position = ana.position;
    await ben.send('submitVote', { storyId, round: 1, card: '8' });
    const answer = await ana.send('sync', { resumeFrom: position }, 'question-1');
    expect(answer).toMatchObject({
      type: 'events',
      correlationId: 'question-1',
      payload: { from: position.gameVersion },
    });
    expect((await ana.send('sync', { resumeFrom: null })).type).toBe('snapshot');
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

describe('delivery', () => {
  test('[W7] what is not told as received is sent again, then the connection is closed, its client comes back, and it is counted', async () => {
    const server = await startServer(testSettings({ delivery: { ackTimeoutMs: 30, ackRetries: 2 } }));
    const { ana, ben, storyId } = await seatTwo(server, { comesBack: true });
    tellAlways(ben);
    await ben.send('submitVote', { storyId, round: 1, card: '5' });
    const reason = await ana.end();
    expect(reason).toBe('transport close');
    const times =
      ana.of('events').filter(({ payload }) => payload.events.some(({ type }) => type === 'voteSubmitted')).length +
      ana.of('snapshot').length -
      1;
    expect(times).toBeGreaterThanOrEqual(2);
    await ana.until(() => ana.of('snapshot').length + ana.of('events').length > times + 1);
    const figures = await (await fetch(`${server.address}/metrics`)).text();
    expect(figures).toMatch(/planning_poker_observed_total\{event="deliveryFailure"\} [1-9]/);
    expect(figures).toMatch(/planning_poker_observed_total\{event="resend"\} [2-9]/);
  });

  test('[W8] a connection that is too far behind is sent nothing until it answers, then what it lacks', async () => {
    const server = await startServer(testSettings({ delivery: { maxLag: 5 } }));
    const { ana, ben, storyId } = await seatTwo(server);
    ana.post('received', { gameVersion: ana.position.gameVersion });
    for (let index = 0; index < 40; index += 1)
      await ben.send('submitVote', { storyId, round: 1, card: index % 2 === 0 ? '5' : '8' });
    const last = ben.snapshot.gameVersion + 40;
    await ben.send('sync', { resumeFrom: null });
    expect(ana.position.gameVersion).toBeLessThan(last);
    ana.post('received', { gameVersion: ana.position.gameVersion });
    await ana.until(() => ana.position.gameVersion === last);
  });
});

describe('people', () => {
  test('[D9] one token in two tabs is one player, and a closed tab changes presence only when it was the last', async () => {
    const server = await startServer(testSettings({ games: { presenceGraceMs: 0 } }));
    const { game, ana, ben } = await seatTwo(server);
    const other = await new TestPlayer({ ...server, gameId: game.gameId, token: ben.token }).dial();
    const { playerId } = (await other.next('snapshot')).payload;
    expect(playerId).toBe(ben.snapshot.playerId);
    expect(await other.send('joinGame', { name: 'Ben again' })).toMatchObject({ type: 'accepted' });
    expect(Object.keys(other.game.players)).toHaveLength(2);
    ben.socket.disconnect();
    other.socket.disconnect();
    await ana.next('presence', ({ payload }) => !payload.connected.includes(playerId));
    expect(ana.events.map(({ type }) => type)).not.toContain('playerLeft');
  });

  test('[D12] somebody who is removed sees why, is refused without being told to retry, and comes back when readmitted', async () => {
    const server = await startServer(testSettings());
    const { game, ana, ben } = await seatTwo(server);
    const { playerId } = ben.snapshot;
    expect(await ana.send('removePlayer', { playerId })).toMatchObject({ type: 'accepted' });
    await ben.until(() => ben.events.some(({ type }) => type === 'playerLeft'));
    expect(ben.events.at(-1)).toMatchObject({ type: 'playerLeft', data: { playerId, reason: 'removed' } });
    const again = () => new TestPlayer({ ...server, gameId: game.gameId, token: ben.token });
    await expect(again().dial()).rejects.toMatchObject({ data: { code: 'removed_by_facilitator', retryable: false } });
    await ana.send('readmitPlayer', { playerId });
    const back = await again().dial();
    await back.next('welcome');
    expect(await back.send('joinGame', { name: 'Ben' })).toMatchObject({ type: 'accepted' });
    expect((await back.next('snapshot')).payload.playerId).toBe(playerId);
  });

  test('[W15] [D9] somebody who has left is welcomed like a stranger, and finds the old place again by joining', async () => {
    const server = await startServer(testSettings());
    const { game, ben, storyId } = await seatTwo(server);
    await ben.send('submitVote', { storyId, round: 1, card: '5' });
    await ben.send('leaveGame');
    const back = await new TestPlayer({ ...server, gameId: game.gameId, token: ben.token }).dial();
    expect((await back.next('welcome')).payload.playerId).toBe(ben.snapshot.playerId);
    await back.send('joinGame', { name: 'Ben' });
    const { payload } = await back.next('snapshot');
    expect(payload.game.stories[0]?.rounds[0]?.votes[payload.playerId]).toMatchObject({ card: '5' });
  });

  test('[W16] facilitators are told who has seen a reveal', async () => {
    const server = await startServer(testSettings());
    const { ana, ben, storyId } = await seatTwo(server);
    await ben.send('submitVote', { storyId, round: 1, card: '5' });
    const answer = await ana.send('revealVotes', { storyId, round: 1, force: true });
    const { gameVersion } = answer.payload as { readonly gameVersion: number };
    for (const player of [ana, ben]) player.post('received', { gameVersion });
    const both = [ana.snapshot.playerId, ben.snapshot.playerId].sort();
    await ana.next(
      'delivery',
      ({ payload }) => payload.gameVersion === gameVersion && [...payload.seenBy].sort().join() === both.join(),
    );
    expect(ben.of('delivery')).toEqual([]);
  });
});

/** Acknowledges everything at once, as a client does. */
function tellAlways(player: TestPlayer): void {
  player.socket.on('message', () => player.post('received', { gameVersion: player.position.gameVersion }));
}
