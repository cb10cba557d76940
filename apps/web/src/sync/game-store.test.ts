// @vitest-environment jsdom
import type { Game, GameEvent } from '@planning-poker/poker';
import { envelope } from '@planning-poker/protocol';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { anOpenRound, aGame, aStory, players } from '../testing/a-game.ts';
import { createGameStore } from './game-store.ts';
import type { GameStore, GameView } from './game-store.ts';
import { startSocketServer } from './testing/socket-server.ts';
import type { SocketServer } from './testing/socket-server.ts';

const table: Game = aGame({ players: players('Ana', 'Bo'), stories: [aStory('Login', { rounds: [anOpenRound()] })] });
const story = table.stories[0]!.storyId;
const vote = { type: 'submitVote', storyId: story, round: 1, card: '5' } as const;

beforeEach(() => {
  document.head.innerHTML = '';
});

describe('a game’s store', () => {
  test('[W4] follows the server that the page came from, below the path that it is served under', async () => {
    const { server, game } = await seated();
    expect(server.handshakes).toMatchObject([{ gameId: 'k7m29qxt4b1c', token: 'a-token-of-twenty-two-characters' }]);
    expect(game.view.getState()).toMatchObject({
      connection: { status: 'connected' },
      membership: 'player',
      playerId: 'ana',
      game: { name: table.name },
    });
  });

  test('[U2] shows an own vote at once, keeps it when it is accepted, and sets the store once per change', async () => {
    const { server, game } = await seated();
    const seen = watch(game);
    server.answer = (message) => {
      const { correlationId } = message as { correlationId: string };
      tell(server, 'events', { from: 7, to: 8, head: 'head-8', events: [castEvent(8, correlationId)] });
      return said('accepted', { gameVersion: 8 }, correlationId);
    };
    const { settled } = game.submit(vote);
    expect(ownCard(game.view.getState())).toBe('5');
    expect(game.view.getState().pending).toHaveLength(1);
    expect(await settled).toEqual({ status: 'accepted', gameVersion: 8 });
    expect(game.view.getState()).toMatchObject({ pending: [], confirmed: { gameVersion: 8 } });
    expect(seen.map(ownCard).every((card) => card === '5')).toBe(true);
    expect(seen.filter((view, index) => view === seen[index - 1])).toEqual([]);
  });

  test('[U2] takes a vote back that the server refuses, with the reason in words', async () => {
    const { server, game } = await seated();
    const message = 'The cards are turned already.';
    server.answer = () =>
      said('rejected', { code: 'round_not_open', message, details: {}, retryable: false, gameVersion: 7 });
    const outcome = await game.submit(vote).settled;
    expect(outcome).toMatchObject({ status: 'rejected', code: 'round_not_open', message });
    expect(ownCard(game.view.getState())).toBeUndefined();
  });

  test('[U5] keeps a vote that is cast while offline, and it arrives once', async () => {
    const { server, game } = await seated();
    server.answer = (heard) => said('accepted', { gameVersion: 7 }, (heard as { correlationId: string }).correlationId);
    for (const socket of server.sockets) socket.conn.close();
    await vi.waitFor(() => expect(game.view.getState().connection.status).toBe('reconnecting'));
    const { settled } = game.submit(vote);
    expect(game.view.getState()).toMatchObject({ pending: [{ command: vote, stage: 'queued' }] });
    await settled;
    const votes = server.heard.filter((heard) => (heard as { type: string }).type === 'submitVote');
    expect(votes).toHaveLength(1);
  });

  test('[C7] asks the server when the page is shown again, and not after closing', async () => {
    const { server, game } = await seated();
    server.answer = () => said('events', { from: 7, to: 7, head: 'head-7', events: [] });
    window.dispatchEvent(new Event('pageshow'));
    await vi.waitFor(() =>
      expect(server.heard).toMatchObject([{ type: 'sync', payload: { resumeFrom: { gameVersion: 7 } } }]),
    );
    game.close();
    expect(game.view.getState().connection).toEqual({ status: 'disconnected' });
    window.dispatchEvent(new Event('pageshow'));
    game.open();
    await vi.waitFor(() => expect(game.view.getState().connection).toEqual({ status: 'connected' }));
    expect(server.handshakes).toHaveLength(2);
  });

  test('[W11] says why a handshake is refused, and tries again when it is opened again', async () => {
    const server = await serve();
    server.refuseWith = { data: { code: 'password_required', message: 'This game has a password.', retryable: false } };
    const game = openGame();
    await vi.waitFor(() =>
      expect(game.view.getState().connection).toMatchObject({ status: 'failed', code: 'password_required' }),
    );
    server.refuseWith = null;
    const again = openGame({ password: 'sesame' });
    await vi.waitFor(() => expect(again.view.getState().connection.status).toBe('connected'));
    expect(server.handshakes.at(-1)).toMatchObject({ password: 'sesame' });
  });

  test('[W11] [U6] says why the server does not let it in yet, until it does or cannot be reached', async () => {
    const server = await serve();
    const full = { code: 'server_full', message: 'The server is full.', retryable: true, retryAfterMs: 1 };
    server.refuseWith = { data: full };
    const game = openGame();
    const { view } = game;
    await vi.waitFor(() => expect(view.getState().refusal).toMatchObject({ code: 'server_full' }));
    expect(view.getState().connection.status).toBe('reconnecting');
    server.refuseWith = null;
    game.probe();
    await vi.waitFor(() => expect(view.getState().connection.status).toBe('connected'));
    expect(view.getState().refusal).toBeNull();

    server.refuseWith = { data: full };
    for (const socket of server.sockets) socket.conn.close();
    await vi.waitFor(() => expect(view.getState().refusal).toMatchObject({ code: 'server_full' }));
    await server.close();
    game.probe();
    await vi.waitFor(() => expect(view.getState().refusal).toBeNull());
    expect(view.getState().connection.status).toBe('reconnecting');
  });

  test('[U6] shows what was on the screen last time until the server answers', () => {
    const initial = { position: { gameVersion: 7, head: 'head-7' }, game: table, playerId: 'ana' };
    const game = createGameStore('k7m29qxt4b1c', 'a-token-of-twenty-two-characters', { initial });
    expect(game.view.getState()).toMatchObject({ game: { name: table.name }, membership: 'player', playerId: 'ana' });
    expect(game.view.getInitialState()).toBe(game.view.getState());
  });

  test('[U14] looks at another story until the page is brought back, and tells nobody', () => {
    const two = { ...table, stories: [...table.stories, aStory('Export')] };
    const initial = { position: { gameVersion: 7, head: 'head-7' }, game: two, playerId: 'ana' };
    const game = createGameStore('k7m29qxt4b1c', 'a-token-of-twenty-two-characters', { initial });
    game.lookAt('export');
    expect(game.view.getState()).toMatchObject({ lookedAt: 'export', pending: [], game: { currentStoryId: story } });
    game.lookAt('nowhere');
    expect(game.view.getState().lookedAt).toBeNull();
    game.lookAt('export');
    void game.submit({ type: 'startStory', storyId: story });
    expect(game.view.getState().lookedAt).toBeNull();
  });
});

async function serve(): Promise<SocketServer> {
  const server = await startSocketServer();
  onTestFinished(() => server.close());
  document.head.innerHTML = `<base href="${new URL('.', server.address).href}">`;
  return server;
}

function openGame(options: Parameters<typeof createGameStore>[2] = {}): GameStore {
  const game = createGameStore('k7m29qxt4b1c', 'a-token-of-twenty-two-characters', options);
  onTestFinished(() => game.close());
  game.open();
  return game;
}

async function seated() {
  const server = await serve();
  server.io.on('connection', (socket) => socket.emit('message', said('snapshot', snapshot)));
  const game = openGame();
  await vi.waitFor(() => expect(game.view.getState().membership).toBe('player'));
  return { server, game };
}

const snapshot = {
  gameVersion: 7,
  head: 'head-7',
  game: table,
  playerId: 'ana',
  presence: { revision: 1, connected: ['ana'] },
  service: { state: 'available', reason: null, fallback: null, retryAfterMs: null },
};

function said(type: string, payload: object, correlationId = 'server') {
  return envelope(type, payload, { correlationId, timestamp: Date.now() });
}

function tell(server: SocketServer, type: string, payload: object): void {
  for (const socket of server.sockets) socket.emit('message', said(type, payload));
}

function castEvent(version: number, correlationId: string): GameEvent & { version: number; correlationId: string } {
  const data = { storyId: story, round: 1, playerId: 'ana', card: '5' };
  return { version, correlationId, type: 'voteSubmitted', data, actor: 'ana', at: 1, reason: 'Ana voted' };
}

function ownCard({ game }: GameView): string | undefined {
  return game?.stories[0]?.rounds[0]?.votes['ana']?.card;
}

function watch(game: GameStore): readonly GameView[] {
  const seen: GameView[] = [];
  game.view.subscribe((view) => seen.push(view));
  return seen;
}
