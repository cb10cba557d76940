import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { expectProblem } from '../testing/expect-problem.ts';
import { createGame, getGame, postGame, startServer, type TestServer } from '../testing/test-server.ts';
import { testSettings } from '../testing/test-settings.ts';

describe('a hostile network', () => {
  test('[S9] who makes games too fast is told so before the body is read', async () => {
    const server = await startServer(testSettings({ limits: { gamesPerMinute: 1 } }));
    await createGame(server);
    // Nothing of the body is ever sent: only who does not wait for it can answer.
    expect(await statusOfHead(server, '/api/games', 4_000_000)).toBe(429);
  });

  test('[S9] a large game counts as many small ones', async () => {
    const server = await startServer(testSettings({ limits: { gamesPerMinute: 30 } }));
    const description = 'x'.repeat(10_000);
    const stories = Array.from({ length: 100 }, () => ({ title: 'a', description }));
    await createGame(server, { stories });
    expect((await postGame(server, {})).status).toBe(429);
  });

  test('[S9] only the call that begins a game reads a large body', async () => {
    const server = await startServer(testSettings());
    const { gameId, token } = await createGame(server);
    const body = JSON.stringify({ name: 'x'.repeat(2_000) });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    for (const [method, path] of [
      ['DELETE', `/api/games/${gameId}`],
      ['POST', '/api/nothing'],
    ] as const)
      await expectProblem(await fetch(server.address + path, { method, headers, body }), 413, 'limit_reached');
  });

  test('[S9] a large state counts as many small ones', async () => {
    const server = await startServer(testSettings());
    const description = 'x'.repeat(10_000);
    const stories = Array.from({ length: 300 }, () => ({ title: 'a', description }));
    const { gameId, token } = await createGame(server, { stories });
    const statuses: number[] = [];
    for (let time = 0; time < 12; time += 1)
      statuses.push((await getGame(server, `${gameId}/state?version=3`, token)).status);
    expect(statuses).toContain(200);
    expect(statuses.at(-1)).toBe(429);
  });

  test.each(['state?version=3', 'history', 'export?format=json'])(
    '[S9] large answers of %s that are asked for all at once are no more than those asked for one after the other',
    async (path) => {
      const server = await startServer(testSettings());
      const description = 'x'.repeat(10_000);
      const stories = Array.from({ length: 300 }, () => ({ title: 'a', description }));
      const { gameId, token } = await createGame(server, { stories });
      const statuses = await statusesOfBurst(server, `/api/games/${gameId}/${path}`, token, 30);
      expect(statuses).toHaveLength(30);
      expect(statuses.filter((status) => status === 200).length).toBeLessThan(20);
      expect(new Set(statuses)).toEqual(new Set([200, 429]));
    },
  );
});

test('[S9] [W12] who reads a game faster than anybody looks is rate_limited', async () => {
  const server = await startServer(testSettings());
  const { gameId, token } = await createGame(server);
  const answers = await Promise.all(
    Array.from({ length: 260 }, () => getGame(server, `${gameId}/state?version=1`, token)),
  );
  const refused = answers.filter(({ status }) => status !== 200);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.length).toBeLessThan(100);
  for (const response of refused) {
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    await expectProblem(response, 429, 'rate_limited');
  }
});

test('[S9] [W12] who asks what a game is faster than an office does is rate_limited, with a time to wait', async () => {
  const server = await startServer(testSettings());
  const statuses = new Set<number>();
  for (let time = 0; time < 30 && !statuses.has(429); time += 1) {
    const answers = await Promise.all(Array.from({ length: 200 }, () => getGame(server, 'k7m29qxt4b1c')));
    for (const response of answers) {
      statuses.add(response.status);
      if (response.status === 404) await expectProblem(response, 404, 'unknown_game');
      else {
        expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
        await expectProblem(response, 429, 'rate_limited');
      }
    }
  }
  expect(statuses).toEqual(new Set([404, 429]));
});

/** Sends the head of a POST and none of the body that it announces. */
function statusOfHead({ address }: TestServer, path: string, bytes: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': bytes };
    const asking = request(`${address}${path}`, { method: 'POST', headers }, ({ statusCode }) => {
      resolve(statusCode);
      asking.destroy();
    });
    asking.on('error', reject);
    asking.flushHeaders();
  });
}

/** Asks so many times in one packet: the server has all of it before it has answered anything. */
async function statusesOfBurst({ address }: TestServer, path: string, token: string, count: number) {
  const asking = (connection: string) =>
    `GET ${path} HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${token}\r\nconnection: ${connection}\r\n\r\n`;
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  socket.write(asking('keep-alive').repeat(count - 1) + asking('close'));
  const answers = await text(socket);
  return Array.from(answers.matchAll(/HTTP\/1\.1 (\d+)/g), ([, status]) => Number(status));
}
