import { request } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  parseCreatedGame,
  parseGameSummary,
  parseHistoryPage,
  parsePastState,
  parseProblem,
  PROBLEM_MEDIA_TYPE,
} from '@planning-poker/protocol';
import { createFaultyStore } from '../testing/faulty-store.ts';
import {
  createGame,
  getGame,
  newToken,
  postGame,
  sqliteUrl,
  startServer,
  type TestServer,
} from '../testing/test-server.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { testSettings } from '../testing/test-settings.ts';

async function expectProblem(response: Response, status: number, code: string): Promise<void> {
  expect([response.status, response.headers.get('content-type')]).toEqual([status, PROBLEM_MEDIA_TYPE]);
  const read = parseProblem(await response.json());
  expect(read).toMatchObject({ ok: true, value: { code, status } });
}

/** Ana leads, Ben has voted, the round is revealed, the story is settled. */
async function playRound(server: TestServer) {
  const game = await createGame(server, { stories: [{ title: 'Log in', key: 'PP-1' }, { title: '=cmd()' }] });
  const ana = await new TestPlayer({ ...server, ...game }).dial();
  const { storyId } = (await ana.next('snapshot')).payload.game.stories[0]!;
  const ben = await new TestPlayer({ ...server, gameId: game.gameId }).join('Ben');
  await ben.send('submitVote', { storyId, round: 1, card: '5' });
  await ana.send('revealVotes', { storyId, round: 1, force: true });
  await ana.send('acceptEstimate', { storyId, estimate: '5' });
  return { game, ana, ben };
}

describe('creating a game', () => {
  test('[W13] answers 201 with an id of the right form, the player, and a link', async () => {
    const server = await startServer(testSettings());
    const token = newToken();
    const response = await postGame(server, { name: 'Sprint 42', facilitator: { name: 'Ana', token } });
    expect(response.status).toBe(201);
    const body = (await response.json()) as { readonly gameId: string; readonly url: string };
    expect(parseCreatedGame(body).ok).toBe(true);
    expect(body.gameId).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/);
    expect(body.url).toBe(`${server.address}/g/${body.gameId.replace(/(.{4})(?=.)/g, '$1-')}`);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('the link is at the public address, where there is one', async () => {
    const server = await startServer(testSettings({ server: { publicUrl: 'https://example.org/poker/' } }));
    expect((await createGame(server)).url).toMatch(/^https:\/\/example\.org\/poker\/g\/.{4}-.{4}-.{4}$/);
    expect((await fetch(`${server.address}/poker/healthz`)).status).toBe(200);
  });

  test.each([
    ['no JSON', '{', 400, 'invalid_message'],
    ['nothing', '', 400, 'invalid_message'],
    ['a list', '[]', 400, 'invalid_message'],
    ['no facilitator', { name: 'x' }, 400, 'invalid_message'],
    [
      'an unknown field',
      { name: 'x', facilitator: { name: 'Ana', token: 'x'.repeat(30) }, admin: true },
      400,
      'invalid_message',
    ],
    ['a __proto__', '{"__proto__":{"a":1}}', 400, 'invalid_message'],
    ['a name of nothing', { name: 'x', facilitator: { name: ' ', token: 'x'.repeat(30) } }, 400, 'invalid_name'],
    [
      'a __proto__ in other words, deep down',
      String.raw`{"name":"x","stories":[{"title":"a","pastRounds":[{"\u005f_proto__":{"a":1}}]}]}`,
      400,
      'invalid_message',
    ],
    ['two million brackets', `${'['.repeat(2_000_000)}${']'.repeat(2_000_000)}`, 400, 'invalid_message'],
    [
      'half an emoji',
      String.raw`{"name":"\ud83d","facilitator":{"name":"Ana","token":"${'x'.repeat(30)}"}}`,
      400,
      'invalid_name',
    ],
    ['too much', { name: 'x'.repeat(4_200_000) }, 413, 'limit_reached'],
  ])('[W12] [W3] %s is a problem', async (_case, body, status, code) => {
    const server = await startServer(testSettings());
    await expectProblem(await postGame(server, body), status, code);
  });

  test('[W12] another media type is a problem, too', async () => {
    const server = await startServer(testSettings());
    await expectProblem(await postGame(server, '{}', { 'content-type': 'text/plain' }), 400, 'invalid_message');
  });

  test('[W12] too many games from one address are rate_limited, with a time to wait', async () => {
    const server = await startServer(testSettings({ limits: { gamesPerMinute: 2 } }));
    await createGame(server);
    await createGame(server);
    const response = await postGame(server, {});
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    await expectProblem(response, 429, 'rate_limited');
  });
});

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

describe('reading a game', () => {
  test('[W13] its summary needs no token, and its id may be written in any way', async () => {
    const server = await startServer(testSettings());
    const { gameId } = await createGame(server, { password: 'secret' });
    const response = await getGame(server, `${gameId.slice(0, 4)}-${gameId.slice(4).toUpperCase()}`);
    const body: unknown = await response.json();
    expect(parseGameSummary(body).ok).toBe(true);
    expect(body).toMatchObject({ gameId, name: 'Sprint 42', playerCount: 1, passwordRequired: true, ended: false });
    expect(JSON.stringify(body)).not.toMatch(/scrypt|secret/);
  });

  test('[S8] history comes in pages, to the end', async () => {
    const server = await startServer(testSettings({ store: { url: sqliteUrl() } }));
    const { game } = await playRound(server);
    const versions: number[] = [];
    for (let from: number | null = 0; from !== null;) {
      const response = await getGame(server, `${game.gameId}/history?from=${from}&limit=3`, game.token);
      const read = parseHistoryPage(await response.json());
      if (!read.ok) throw new Error(read.error.message);
      versions.push(...read.value.events.map(({ version }) => version));
      expect(read.value.version).toBe(8);
      from = read.value.next;
    }
    expect(versions).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('[S8] a past state is the game as it stood', async () => {
    const server = await startServer(testSettings());
    const { game } = await playRound(server);
    const stateAt = async (version: number) => {
      const read = parsePastState(
        await (await getGame(server, `${game.gameId}/state?version=${version}`, game.token)).json(),
      );
      if (!read.ok) throw new Error(read.error.message);
      return read.value.game;
    };
    expect(Object.keys((await stateAt(4)).players)).toHaveLength(1);
    expect((await stateAt(6)).stories[0]?.status).toBe('voting');
    expect((await stateAt(8)).stories[0]).toMatchObject({ status: 'estimated', estimate: '5' });
  });

  test.each(['csv', 'json', 'markdown', 'jira'] as const)(
    '[U43] is exported as %s, under a harmless name',
    async (format) => {
      const server = await startServer(testSettings());
      const { game } = await playRound(server);
      const response = await getGame(server, `${game.gameId}/export?format=${format}`, game.token);
      expect(response.headers.get('content-disposition')).toMatch(
        /^attachment; filename="planning-poker-sprint-42\.(?:csv|json|md|jira\.csv)"$/,
      );
      const text = await response.text();
      expect(text).toContain('Log in');
      if (format !== 'jira') expect(text).toContain('Ben');
      expect(text).not.toMatch(/^=cmd|,=cmd/m);
    },
  );

  test.each([
    ['history', 200],
    ['history?limit=5000', 200],
    ['history?limit=5001', 413, 'limit_reached'],
    ['history?limit=0', 400, 'invalid_message'],
    ['history?from=-1', 400, 'invalid_message'],
    ['history?from=1&from=2', 400, 'invalid_message'],
    ['state', 400, 'invalid_message'],
    ['state?version=0', 400, 'invalid_message'],
    ['state?version=99', 400, 'invalid_message'],
    ['export', 400, 'invalid_message'],
    ['export?format=pdf', 400, 'invalid_message'],
    ['nothing', 404, 'invalid_message'],
  ])('[W12] GET %s answers %i', async (path, status, code = '') => {
    const server = await startServer(testSettings());
    const { gameId, token } = await createGame(server);
    const response = await getGame(server, `${gameId}/${path}`, token);
    if (status !== 200) return expectProblem(response, status, code);
    expect(response.status).toBe(200);
  });
});

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

test('[U24] the pages come with their headers, also under a path, and a game has no address of its own on the disk', async () => {
  const webRoot = mkdtempSync(join(tmpdir(), 'pages-'));
  onTestFinished(() => rmSync(webRoot, { recursive: true }));
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><base href="/" />');
  const server = await startServer(testSettings({ server: { publicUrl: 'https://example.org/poker' } }), { webRoot });
  for (const path of ['/', '/g/k7m2-9qxt-4b1c', '/poker', '/poker/', '/poker/g/k7m2-9qxt-4b1c']) {
    const response = await fetch(server.address + path);
    expect(await response.text()).toBe('<!doctype html><base href="/poker/" />');
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  }
});

test('[O5] a page of another site is refused', async () => {
  const server = await startServer(testSettings());
  for (const origin of ['https://evil.example', 'null']) {
    await expectProblem(await fetch(`${server.address}/api/openapi.json`, { headers: { origin } }), 403, 'forbidden');
    await expectProblem(await postGame(server, {}, { origin }), 403, 'forbidden');
  }
  expect((await fetch(`${server.address}/api/openapi.json`, { headers: { origin: server.address } })).status).toBe(200);
});

test('[W17] the contract is served, and says where it is served', async () => {
  const server = await startServer(testSettings());
  const openApi = (await (await fetch(`${server.address}/api/openapi.json`)).json()) as {
    openapi: string;
    paths: object;
    servers: readonly { url: string }[];
  };
  expect(openApi.openapi).toMatch(/^3\.1/);
  expect(Object.keys(openApi.paths)).toContain('/api/games');
  expect(openApi.servers[0]?.url).toBe(server.address);
  const asyncApi = (await (await fetch(`${server.address}/api/asyncapi.json`)).json()) as {
    asyncapi: string;
    servers: { node: { host: string } };
  };
  expect(asyncApi.asyncapi).toMatch(/^3\./);
  expect(asyncApi.servers.node.host).toBe(new URL(server.address).host);
});

describe('security headers', () => {
  test('allow nothing inline and no other host, and nothing that plain http cannot do', async () => {
    const server = await startServer(testSettings());
    const { headers } = await fetch(`${server.address}/healthz`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("worker-src 'self'");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|upgrade-insecure-requests/);
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('insist on https where the public address has it', async () => {
    const server = await startServer(testSettings({ server: { publicUrl: 'https://poker.example.org' } }));
    const { headers } = await fetch(`${server.address}/healthz`);
    expect(headers.get('strict-transport-security')).toContain('max-age');
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
  });
});

test('[S6] [W12] while the store is down, creating is 503 and may be retried, and reading what is in memory goes on', async () => {
  const store = createFaultyStore();
  const server = await startServer(testSettings(), { store });
  const { gameId } = await createGame(server);
  store.breakDown();
  await expectProblem(
    await postGame(server, { name: 'x', facilitator: { name: 'Ana', token: newToken() } }),
    503,
    'storage_unavailable',
  );
  expect((await getGame(server, gameId)).status).toBe(200);
});
