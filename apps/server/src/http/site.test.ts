import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadSite } from './site.ts';
import { addSiteRoutes } from './site-routes.ts';

const page = '<!doctype html><base href="/" /><title>Planning poker</title>';
const script = 'export const answer = 42;\n'.repeat(100);
const worker = 'addEventListener("fetch", () => undefined);';
let root: string;
let app: FastifyInstance;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(root, 'assets'));
  mkdirSync(join(root, '.vite'));
  writeFileSync(join(root, 'index.html'), page);
  writeFileSync(join(root, 'assets', 'index-1a2B_c4D.js'), script);
  writeFileSync(join(root, 'favicon.svg'), '<svg/>');
  writeFileSync(join(root, 'sw.js'), worker);
  writeFileSync(join(root, '.vite', 'manifest.json'), '{}');
  app = fastify();
  addSiteRoutes(app, loadSite(root, '/'));
});
afterEach(async () => {
  await app.close();
  rmSync(root, { recursive: true });
});

function get(url: string, headers: { readonly [name: string]: string } = {}) {
  return app.inject({ url, headers });
}

describe('pages', () => {
  test('there is one document for the start and for every game, and it is asked for each time', async () => {
    for (const url of ['/', '/?from=link', '/g/k7m2-9qxt-4b1c', '/g/a/b']) {
      const answer = await get(url);
      expect(answer.body).toBe(page);
      expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    }
  });

  test('files with a digest in their name are kept for ever, others are asked for', async () => {
    expect((await get('/assets/index-1a2B_c4D.js')).headers['cache-control']).toContain('immutable');
    expect((await get('/favicon.svg?x=1')).headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'cache-control': 'no-cache',
    });
  });

  test('[U53] the service worker is asked for each time, as a script beside the page: a release must not wait for a cache', async () => {
    const answer = await get('/sw.js');
    expect(answer.body).toBe(worker);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
    });
    expect((await get('/sw.js', { 'if-none-match': String(answer.headers.etag) })).statusCode).toBe(304);
  });

  test('come compressed as the client takes them', async () => {
    const url = '/assets/index-1a2B_c4D.js';
    const brotli = await get(url, { 'accept-encoding': 'gzip, br' });
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' });
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(script);
    const gzip = await get(url, { 'accept-encoding': 'gzip, br;q=0' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(script);
    expect((await get(url)).body).toBe(script);
    expect((await get('/favicon.svg', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined();
  });

  test('what a browser has already is not sent again', async () => {
    const { etag } = (await get('/', { 'accept-encoding': 'br' })).headers;
    const answer = await get('/', { 'accept-encoding': 'br', 'if-none-match': String(etag) });
    expect([answer.statusCode, answer.body]).toEqual([304, '']);
  });

  const strange = [
    '/nothing',
    '/.vite/manifest.json',
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/',
    '/api/nothing',
    '/constructor',
  ];

  test('[W12] everything else is a problem, and no path leads out of the folder or to a dot file', async () => {
    for (const url of strange) {
      const answer = await get(url);
      expect([url, answer.statusCode]).toEqual([url, 404]);
      expect(answer.json()).toMatchObject({ code: 'invalid_message', status: 404 });
    }
  });

  test('under another path the document says so, once', () => {
    const site = loadSite(root, '/poker/');
    return expect(site.get('index.html')?.bytes('identity')).resolves.toEqual(
      Buffer.from(page.replace('href="/"', 'href="/poker/"')),
    );
  });

  test('without built pages the start says what to do', async () => {
    const bare = fastify();
    addSiteRoutes(bare, null);
    const answer = await bare.inject('/');
    expect([answer.statusCode, answer.body]).toEqual([503, expect.stringContaining('npm run build')]);
    await bare.close();
  });
});
