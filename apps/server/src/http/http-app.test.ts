import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { PROBLEM_MEDIA_TYPE } from '@planning-poker/protocol';
import { describe, expect, onTestFinished, test } from 'vitest';
import { expectProblem } from '../testing/expect-problem.ts';
import { createFaultyStore } from '../testing/faulty-store.ts';
import { createGame, getGame, newToken, postGame, startServer, type TestServer } from '../testing/test-server.ts';
import { testSettings } from '../testing/test-settings.ts';

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

describe('a host that is none', () => {
  /** fetch sends no such head. */
  function ask(server: TestServer, method: string, path: string, host: string, body = ''): Promise<string> {
    const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
    socket.write(`${method} ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n`);
    socket.write(`content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
    return text(socket);
  }

  test.each(['[', 'a b', 'a%', 'a/b', 'a?b', 'user@a', 'a:port', ''])(
    '[W10] [W12] such as "%s" is a problem where an address is to be told, and nothing of it is logged',
    async (host) => {
      const server = await startServer(testSettings());
      const body = JSON.stringify({ name: 'x', facilitator: { name: 'Ana', token: newToken() } });
      for (const answer of [
        await ask(server, 'GET', '/api/asyncapi.json', host),
        await ask(server, 'GET', '/api/openapi.json', host),
        await ask(server, 'POST', '/api/games', host, body),
      ]) {
        expect(answer.split('\r\n', 1)).toEqual(['HTTP/1.1 400 Bad Request']);
        expect(answer).toContain('"issues":[{"path":"host"');
      }
      expect(server.logs()).not.toContain('could not be served');
      expect(await ask(server, 'GET', '/healthz', host)).toMatch(/^HTTP\/1\.1 200 /);
    },
  );

  test('[O5] is not looked at where there is a public URL', async () => {
    const server = await startServer(testSettings({ server: { publicUrl: 'https://example.org' } }));
    expect(await ask(server, 'GET', '/api/openapi.json', '[')).toContain('https://example.org');
  });
});

test.each(['GET /%zz', 'GET /api/nothing', 'POST /api/games/k7m29qxt4b1c', 'GET / HTTP'])(
  '[W10] [W12] %s is a problem that names what is wrong',
  async (call) => {
    const server = await startServer(testSettings());
    const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
    socket.write(`${call} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`);
    const answer = await text(socket);
    expect(answer).toContain(PROBLEM_MEDIA_TYPE);
    expect(answer).toMatch(/"code":"invalid_message","details":{"issues":\[{"path":"","message":"[^"]+"}\]}/);
  },
);

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
