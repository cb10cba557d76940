// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createHistoryReader } from '../../api/history.ts';
import { fakeStore } from '../../testing/fake-store.ts';
import { liveAt, serveHistory } from '../../testing/history-server.ts';
import { type PlayedGame, playedGame, settledGame } from '../../testing/played-game.ts';
import { pageSize } from './event-log.ts';
import { createGameHistory } from './game-history.ts';

function open(game: PlayedGame) {
  const server = serveHistory(game);
  const live = fakeStore(liveAt(game));
  const history = createGameHistory(live, createHistoryReader(live.gameId, 'token'));
  return { server, live, history };
}
const settle = (durationMs = 0) => vi.advanceTimersByTimeAsync(durationMs);

function longGame(length: number): PlayedGame {
  const game = playedGame();
  for (let turn = 0; game.events.length < length; turn += 1) {
    game.play('ana', { type: 'submitVote', storyId: 's1', round: 1, card: ['1', '2'][turn % 2] ?? '1' });
  }
  return game;
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('createGameHistory', () => {
  it('[U41] knows the present without asking', () => {
    const game = settledGame();
    const { history, server } = open(game);
    expect(history.gameAt(game.events.length)).toEqual(game.at(game.events.length));
    expect(server.asked).toEqual([]);
  });

  it('[U41] asks for a page and the state before it, and for nothing at each step within', async () => {
    const game = longGame(2 * pageSize + 100);
    const { history, server } = open(game);
    history.want(pageSize + 50);
    await settle();
    expect(server.asked).toEqual([`history?from=${pageSize}&limit=${pageSize}`, `state?version=${pageSize}`]);
    for (let version = pageSize + 1; version <= 2 * pageSize; version += 7) {
      history.want(version);
      expect(history.gameAt(version)).toEqual(game.at(version));
    }
    await settle();
    expect(server.asked).toHaveLength(2);
  });

  it('[U40] fetches all, the newest first, each page once', async () => {
    const { history, server } = open(longGame(2 * pageSize + 100));
    history.wantAll();
    history.wantAll();
    await settle();
    expect(server.asked.map((path) => /from=(\d+)/.exec(path)?.[1])).toEqual([2 * pageSize, pageSize, 0].map(String));
  });

  it('[U40] fetches what a return by snapshot has left out, and no more', async () => {
    const game = settledGame();
    const { history, live, server } = open(game);
    history.wantAll();
    await settle();
    const before = game.events.length;
    for (const card of ['1', '2', '3']) game.play('bo', { type: 'submitVote', storyId: 's2', round: 1, card });
    live.set(liveAt(game, game.events.length, 1));
    await settle();
    expect(history.view.getState().log.events).toEqual(game.events);
    expect(server.asked.at(-1)).toBe(`history?from=${before}&limit=${pageSize - before}`);
  });

  it('[U6] says that it cannot get there, keeps what it has, and tries again by itself', async () => {
    const game = settledGame();
    const { history, server } = open(game);
    server.fails('offline');
    history.wantAll();
    await settle();
    expect(history.view.getState().trouble?.code).toBe('unreachable');
    expect(history.gameAt(game.events.length)).not.toBeNull();
    await settle(60_000);
    expect(server.asked.length).toBeGreaterThan(3);
    expect(server.asked.length).toBeLessThan(9);
    server.fails(null);
    await settle(30_000);
    expect(history.view.getState()).toMatchObject({ trouble: null, log: { events: game.events } });
  });

  it('[U6] tries again at once when the line is back', async () => {
    const { history, live, server } = open(settledGame());
    live.set({ connection: { status: 'reconnecting', attempt: 1, backoffMs: 1 } });
    server.fails('offline');
    history.wantAll();
    await settle();
    server.fails(null);
    live.set({ connection: { status: 'connected' } });
    await settle();
    expect(history.view.getState().trouble).toBeNull();
  });

  it('does not go on asking where it is no player any more', async () => {
    const { history, server } = open(settledGame());
    server.fails('removed_by_facilitator');
    history.wantAll();
    await settle(120_000);
    expect(server.asked).toHaveLength(1);
    expect(history.view.getState().trouble?.code).toBe('removed_by_facilitator');
  });

  it('begins anew where the log is another one', async () => {
    const game = settledGame();
    const { history, live } = open(game);
    history.wantAll();
    await settle();
    const other = playedGame('ana', ['Other']);
    serveHistory(other);
    live.set({ ...liveAt(other, 2, 2), lastEvents: other.events.slice(0, 2).map((event) => ({ ...event, at: 7 })) });
    expect(history.gameAt(3)).toBeNull();
    expect(history.gameAt(2)).toEqual(other.at(2));
  });
});
