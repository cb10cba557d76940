import { beforeEach, describe, expect, it } from 'vitest';
import type { Release } from './release.ts';
import { createShell } from './shell.ts';
import { CacheShelf } from './testing/cache-shelf.ts';

const scope = 'https://poker.example/poker/';
const first: Release = {
  id: 'first',
  entry: 'assets/index-1.js',
  files: ['assets/index-1.js', 'assets/menu-1.js', 'theme.js'],
};
const second: Release = {
  id: 'second',
  entry: 'assets/index-2.js',
  files: ['assets/index-2.js', 'assets/menu-2.js', 'theme.js'],
};
const third: Release = { id: 'third', entry: 'assets/index-3.js', files: ['assets/index-3.js'] };

/** A server with one release at a time, and a browser. */
let served: Release;
let isUp: boolean;
let asked: string[];
let shelf: CacheShelf;

beforeEach(() => {
  served = first;
  isUp = true;
  asked = [];
  shelf = new CacheShelf(fetchFromServer);
});

function fetchFromServer(request: Request): Promise<Response> {
  const path = request.url.slice(scope.length);
  asked.push(path);
  if (!isUp) return Promise.reject(new TypeError('Failed to fetch'));
  if (path === '' || path.startsWith('g/')) return Promise.resolve(new Response(`page with ${served.entry}`));
  const isThere = served.files.includes(path);
  return Promise.resolve(new Response(isThere ? `${path} of ${served.id}` : 'gone', { status: isThere ? 200 : 404 }));
}

function shellOf(release: Release) {
  return createShell(release, { scope, caches: shelf, fetch: fetchFromServer });
}

/** The server has it, and the browser has installed it. */
async function released(release: Release) {
  served = release;
  const shell = shellOf(release);
  await shell.install();
  await shell.tidy();
  asked = [];
  return shell;
}

function request(path: string, { mode = 'cors', method = 'GET' } = {}): Request {
  const asking = new Request(new URL(path, scope), { method });
  // Only a browser makes a navigation.
  return Object.defineProperty(asking, 'mode', { value: mode });
}
const visit = (path: string) => request(path, { mode: 'navigate' });
const textOf = async (answer: Promise<Response> | null) => (answer === null ? null : (await answer).text());

describe('the shell', () => {
  it('[U52] answers every page of its own, and each of its files, without a line', async () => {
    const shell = await released(first);
    isUp = false;
    for (const path of ['', '?from=link', 'g/k7m29qxt4b1c', 'g/k7m29qxt4b1c/history?version=3#now'])
      expect(await textOf(shell.answer(visit(path)))).toBe('page with assets/index-1.js');
    for (const file of first.files) expect(await textOf(shell.answer(request(file)))).toBe(`${file} of first`);
    expect(await textOf(shell.answer(request('theme.js?x=1')))).toBe('theme.js of first');
    expect(asked).toEqual([]);
  });

  it('[U52] leaves alone what is not its own: the API, the socket, other sites, and everything that changes something', async () => {
    const shell = await released(first);
    const others = [
      request('api/games/k7m29qxt4b1c'),
      visit('api/games/k7m29qxt4b1c/export?format=csv'),
      request('socket.io/?EIO=4'),
      request('healthz'),
      visit('metrics'),
      request('sw.js'),
      request('https://elsewhere.example/assets/index-1.js'),
      request('https://poker.example/assets/index-1.js'),
      request('assets/index-1.js', { method: 'POST' }),
    ];
    expect(others.map((other) => shell.answer(other))).toEqual(others.map(() => null));
    for (const name of shelf.names) expect(shelf.urlsIn(name).filter((url) => /api|socket/.test(url))).toEqual([]);
  });

  it('[U53] gives a new page after a release, and an open one the files that it was built with', async () => {
    await released(first);
    const shell = await released(second);
    expect(await textOf(shell.answer(visit('g/k7m29qxt4b1c')))).toBe('page with assets/index-2.js');
    expect(await textOf(shell.answer(request('assets/menu-1.js')))).toBe('assets/menu-1.js of first');
    expect(await textOf(shell.answer(request('theme.js')))).toBe('theme.js of second');
    await released(third);
    expect(shelf.names).toHaveLength(2);
    expect((await shellOf(third).answer(request('assets/menu-1.js')))?.status).toBe(404);
  });

  it('[U53] goes back to a release that was there before', async () => {
    await released(first);
    await released(second);
    const shell = await released(first);
    expect(await textOf(shell.answer(visit('')))).toBe('page with assets/index-1.js');
    expect(await textOf(shell.answer(request('assets/menu-2.js')))).toBe('assets/menu-2.js of second');
  });

  it('[U53] installs nothing by halves: not in the middle of a deploy, and not when the line goes', async () => {
    const old = await released(first);
    const next = shellOf(second);
    await expect(next.install()).rejects.toThrow('another release');
    served = { ...second, files: ['assets/index-2.js'] };
    await expect(next.install()).rejects.toThrow();
    isUp = false;
    await expect(next.install()).rejects.toThrow();
    expect(shelf.names).toHaveLength(1);
    expect(await textOf(old.answer(visit('')))).toBe('page with assets/index-1.js');
  });

  it('[U53] asks the server where its cache was taken away', async () => {
    const shell = await released(first);
    for (const name of shelf.names) await shelf.delete(name);
    expect(await textOf(shell.answer(visit('g/x')))).toBe('page with assets/index-1.js');
    expect(await textOf(shell.answer(request('assets/menu-1.js')))).toBe('assets/menu-1.js of first');
  });

  it('leaves the caches of others alone, another path’s too', async () => {
    for (const name of ['another', 'planning-poker:/:first', 'planning-poker:/poker/more/:first'])
      await shelf.open(name);
    await released(first);
    await released(second);
    await released(third);
    expect(shelf.names).toHaveLength(5);
  });
});
