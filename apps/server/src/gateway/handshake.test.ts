import { SOCKET_PATH } from '@planning-poker/protocol';
import { StoreFault } from '@planning-poker/sync';
import { describe, expect, test } from 'vitest';
import { createFaultyStore } from '../testing/faulty-store.ts';
import { createGame, newToken, startServer, type TestServer } from '../testing/test-server.ts';
import { refusalOf, TestPlayer, type TestPlayerOptions } from '../testing/test-player.ts';
import { testSettings } from '../testing/test-settings.ts';

const NO_GAME = '000000000000';

function player(server: TestServer, options: Partial<TestPlayerOptions> = {}): TestPlayer {
  return new TestPlayer({ ...server, gameId: NO_GAME, ...options });
}

describe.each(['websocket', 'polling'] as const)('a refused handshake over %s', (transport) => {
  test('[W11] says code, message and whether to retry', async () => {
    const server = await startServer(testSettings());
    const { gameId } = await createGame(server);
    const refusals = [
      [{}, 'unknown_game'],
      [{ gameId: 'no game id at all' }, 'unknown_game'],
      [{ gameId, token: 'short' }, 'unauthorized'],
      [{ gameId, auth: { protocolVersion: 2 as never } }, 'unsupported_protocol'],
      [{ gameId, auth: { surprise: true } as never }, 'invalid_message'],
      [{ gameId, auth: { resumeFrom: { gameVersion: -1, head: '' } } }, 'invalid_message'],
    ] as const;
    for (const [options, code] of refusals) {
      const refusal = await refusalOf(player(server, { transport, ...options }));
      expect(refusal).toEqual({ code, message: expect.stringMatching(/^[A-Z].+\.$/), retryable: false });
    }
    expect(await (await fetch(`${server.address}/metrics`)).text()).toContain(
      'handshakes_refused_total{code="unknown_game"} 2',
    );
  });
});

test('[W13] a game is found by its id in any writing', async () => {
  const server = await startServer(testSettings());
  const { gameId, token, url } = await createGame(server);
  const typed = url
    .slice(url.lastIndexOf('/') + 1)
    .toUpperCase()
    .replaceAll('0', 'o')
    .replaceAll('1', 'L');
  expect(typed).toMatch(/^.{4}-.{4}-.{4}$/);
  const ana = await player(server, { gameId: typed, token }).dial();
  expect((await ana.next('snapshot')).payload.game.gameId).toBe(gameId);
});

test('[W11] no auth at all is refused in words', async () => {
  const server = await startServer(testSettings());
  for (const auth of [null, undefined, {}]) {
    const ana = player(server);
    ana.socket.auth = auth as never;
    expect(['invalid_message', 'unauthorized']).toContain((await refusalOf(ana)).code);
  }
});

describe('a password', () => {
  const password = 'correct horse';

  test('is asked of those who are no player yet, and not in the clear anywhere', async () => {
    const server = await startServer(testSettings({ logging: { level: 'trace' } }));
    const game = await createGame(server, { password });
    expect(await refusalOf(player(server, { gameId: game.gameId }))).toMatchObject({
      code: 'password_required',
      retryable: false,
    });
    expect(await refusalOf(player(server, { gameId: game.gameId, auth: { password: 'wrong' } }))).toMatchObject({
      code: 'password_required',
    });
    const ben = await player(server, { gameId: game.gameId, auth: { password } }).dial();
    expect((await ben.next('welcome')).payload.game.passwordRequired).toBe(true);
    await ben.send('joinGame', { name: 'Ben' });
    await ben.next('snapshot');
    const again = await player(server, { gameId: game.gameId, token: ben.token }).dial();
    await again.next('snapshot');
    expect(JSON.stringify([ben.received, again.received])).not.toMatch(/passwordHash|scrypt/);
    expect(server.logs()).not.toContain(password);
  });

  test('may be tried some times, then not for a while', async () => {
    const server = await startServer(testSettings());
    const { gameId } = await createGame(server, { password });
    const attempts = Array.from({ length: 12 }, () =>
      refusalOf(player(server, { gameId, auth: { password: 'wrong' } })),
    );
    const refusals = await Promise.all(attempts);
    for (const { code, retryAfterMs } of refusals) expect(code === 'rate_limited').toBe(retryAfterMs !== undefined);
    const codes = new Set(refusals.map(({ code }) => code));
    expect(codes).toEqual(new Set(['password_required', 'rate_limited']));
  });
});

test('[W11] [S9] one connection too many is server_full, and a place that becomes free is given', async () => {
  const server = await startServer(testSettings({ server: { maxConnections: 2 } }));
  const game = await createGame(server);
  const first = await player(server, game).dial();
  await player(server, game).dial();
  expect(await refusalOf(player(server, game))).toMatchObject({
    code: 'server_full',
    retryable: true,
    retryAfterMs: expect.any(Number),
  });
  first.socket.disconnect();
  const third = player(server, game);
  await expect
    .poll(() =>
      third.dial().then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
});

describe('[S9] connections from one address', () => {
  const bound = { limits: { connectionsPerAddress: 2 } };

  test('one too many is server_full in words that say why, and a place that becomes free is given', async () => {
    const server = await startServer(testSettings(bound));
    const game = await createGame(server);
    const first = await player(server, game).dial();
    await player(server, game).dial();
    expect(await refusalOf(player(server, game))).toMatchObject({
      code: 'server_full',
      message: expect.stringContaining('from your address'),
      retryable: true,
      retryAfterMs: expect.any(Number),
    });
    first.socket.disconnect();
    await expect
      .poll(() =>
        player(server, game)
          .dial()
          .then(
            () => true,
            () => false,
          ),
      )
      .toBe(true);
  });

  test.each([
    [true, ['192.0.2.1', '192.0.2.2', '192.0.2.3'], null],
    [true, ['192.0.2.1', '6.6.6.6, 192.0.2.1', '192.0.2.1:4711'], 'server_full'],
    [true, ['2001:db8::1', '2001:db8::2', '2001:DB8:0:0:ffff::3'], 'server_full'],
    [false, ['192.0.2.1', '192.0.2.2', '192.0.2.3'], 'server_full'],
  ])('with a trusted proxy (%j), those of %j are counted apart where they are', async (trustProxy, from, code) => {
    const server = await startServer(testSettings({ ...bound, server: { trustProxy } }));
    const game = await createGame(server);
    const dial = (address?: string) => player(server, { ...game, headers: { 'x-forwarded-for': address ?? '' } });
    const [one, two, three] = from;
    await dial(one).dial();
    await dial(two).dial();
    if (code === null) await dial(three).dial();
    else expect(await refusalOf(dial(three))).toMatchObject({ code });
  });

  test('count from the moment they are dialled, and beyond some that ask for nothing none is taken', async () => {
    const server = await startServer(testSettings({ limits: { connectionsPerAddress: 1 } }));
    const open = () => fetch(`${server.address}${SOCKET_PATH}/?EIO=4&transport=polling`);
    const statuses = (await Promise.all(Array.from({ length: 60 }, open))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(51);
  });
});

test('[W11] [S9] a connection asks for a game once: who is refused dials anew', async () => {
  const server = await startServer(testSettings());
  const socket = new WebSocket(`${server.address.replace('http', 'ws')}${SOCKET_PATH}/?EIO=4&transport=websocket`);
  const heard: string[] = [];
  socket.addEventListener('message', ({ data }) => heard.push(String(data)));
  const closed = new Promise((resolve) => socket.addEventListener('close', resolve));
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  for (let time = 0; time < 5; time += 1) socket.send('40{}');
  await closed;
  expect(heard.filter((packet) => packet.startsWith('44')).length).toBeLessThanOrEqual(1);
});

test('[W11] [S6] [S7] while the store cannot be read, a game is storage_unavailable, not unknown', async () => {
  const store = createFaultyStore();
  const server = await startServer(testSettings(), {
    store: { ...store, snapshot: failing, read: failing, head: failing },
  });
  expect(await refusalOf(player(server))).toMatchObject({ code: 'storage_unavailable', retryable: true });
});

describe('origin', () => {
  test.each(['websocket', 'polling'] as const)(
    '[O5] a page of another site cannot connect over %s, the own one and the public one can',
    async (transport) => {
      const server = await startServer(testSettings({ server: { publicUrl: 'https://poker.example.org' } }));
      const game = await createGame(server);
      const from = (origin: string) => player(server, { ...game, transport, headers: { origin } }).dial();
      await expect(from('https://evil.example')).rejects.toThrow(/websocket error|xhr poll error/);
      await expect(from('null')).rejects.toThrow(/error/);
      await from(server.address);
      await from('https://poker.example.org');
    },
  );
});

test('[W1] the server keeps no token: not in what it says, not in what it logs', async () => {
  const server = await startServer(testSettings({ logging: { level: 'trace' } }));
  const token = newToken();
  const game = await createGame(server, {}, token);
  const ana = await player(server, { gameId: game.gameId, token }).dial();
  await ana.next('snapshot');
  await ana.send('sendReaction', { emoji: '👋' });
  expect(JSON.stringify(ana.received) + server.logs()).not.toContain(token);
});

function failing(): Promise<never> {
  return Promise.reject(new StoreFault('unavailable', 'The disk is gone.'));
}
