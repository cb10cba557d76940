import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { expectProblem } from '../testing/expect-problem.ts';
import { createFaultyStore } from '../testing/faulty-store.ts';
import { createGame, getGame, newToken, postGame, startServer } from '../testing/test-server.ts';
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
