import { PROBLEM_MEDIA_TYPE } from '@planning-poker/protocol';
import { describe, expect, test } from 'vitest';
import { expectProblem } from '../testing/expect-problem.ts';
import { playRound } from '../testing/play-round.ts';
import { createGame, getGame, newToken, sqliteUrl, startServer } from '../testing/test-server.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { testSettings } from '../testing/test-settings.ts';

describe('who may', () => {
  const calls = [
    ['GET', 'history'],
    ['GET', 'state?version=1'],
    ['GET', 'export?format=json'],
    ['DELETE', ''],
  ] as const;

  test.each(calls)('[W12] %s %s: nobody without the token of a player who is there', async (method, path) => {
    const server = await startServer(testSettings());
    const game = await createGame(server);
    const ben = await new TestPlayer({ ...server, gameId: game.gameId }).join('Ben');
    const call = (authorization?: string) =>
      fetch(`${server.address}/api/games/${game.gameId}/${path}`.replace(/\/$/, ''), {
        method,
        headers: authorization === undefined ? {} : { authorization },
      });
    await expectProblem(await call(), 401, 'unauthorized');
    await expectProblem(await call('Basic abc'), 401, 'unauthorized');
    await expectProblem(await call('Bearer short'), 401, 'unauthorized');
    await expectProblem(await call(`Bearer ${newToken()}`), 403, 'not_joined');
    const ana = await new TestPlayer({ ...server, ...game }).dial();
    await ana.send('removePlayer', { playerId: ben.snapshot.playerId });
    await expectProblem(await call(`Bearer ${ben.token}`), 403, 'removed_by_facilitator');
  });

  test('[W12] an unknown game is 404, for every call', async () => {
    const server = await startServer(testSettings());
    for (const path of ['000000000000', '000000000000/history', 'nonsense', '%00', '../../etc']) {
      const response = await getGame(server, path, newToken());
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toBe(PROBLEM_MEDIA_TYPE);
    }
  });

  test.each(['application/json', 'text/plain', 'application/x-www-form-urlencoded'])(
    '[S5] [W12] what erases a game needs no body, whatever its head says of one: %s',
    async (type) => {
      const server = await startServer(testSettings());
      const { gameId, token } = await createGame(server);
      const headers = { authorization: `Bearer ${token}`, 'content-type': type };
      const response = await fetch(`${server.address}/api/games/${gameId}`, { method: 'DELETE', headers });
      expect(response.status).toBe(204);
    },
  );

  test('[S5] a facilitator alone erases a game: everybody is sent away, and it is unknown from then on', async () => {
    const server = await startServer(testSettings({ store: { url: sqliteUrl() } }));
    const { game, ana, ben } = await playRound(server);
    const erase = (token: string) =>
      fetch(`${server.address}/api/games/${game.gameId}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${token}` },
      });
    await expectProblem(await erase(ben.token), 403, 'forbidden');
    expect((await erase(game.token)).status).toBe(204);
    await Promise.all([ana.end(), ben.end()]);
    await expectProblem(await getGame(server, game.gameId), 404, 'unknown_game');
    await expect(new TestPlayer({ ...server, ...game }).dial()).rejects.toMatchObject({
      data: { code: 'unknown_game', retryable: false },
    });
  });
});
