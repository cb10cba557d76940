import { request } from 'node:http';
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
  for (const response of refused) await expectProblem(response, 429, 'rate_limited');
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
