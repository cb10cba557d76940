// @vitest-environment jsdom
import { problem } from '@planning-poker/protocol';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exportGame } from './export-game.ts';

const token = 'a'.repeat(22);
const unreachable = { ok: false, error: { code: 'unreachable', message: null } };

function answer(body: string, init: ResponseInit) {
  const asked = vi.fn<(address: string, init?: RequestInit) => Promise<Response>>(() =>
    Promise.resolve(new Response(body, init)),
  );
  vi.stubGlobal('fetch', asked);
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

describe('exportGame', () => {
  it('[U43] fetches the file with the token, under the name that the server gives it', async () => {
    const asked = answer('a,b', { headers: { 'content-disposition': 'attachment; filename="planning-poker-x.csv"' } });
    const file = await exportGame('k7m29qxt4b1c', 'csv', token);
    expect(file).toMatchObject({ ok: true, value: { name: 'planning-poker-x.csv' } });
    expect(file.ok && (await file.value.content.text())).toBe('a,b');
    const [address, init] = asked.mock.calls[0] ?? [];
    expect(address).toBe('http://localhost:3000/api/games/k7m29qxt4b1c/export?format=csv');
    expect(address).not.toContain(token);
    expect(init?.headers).toEqual({ authorization: `Bearer ${token}` });
  });

  it.each(['attachment', 'attachment; filename="../x"', null])('[U43] has a name of its own for %j', async (header) => {
    answer('', header === null ? {} : { headers: { 'content-disposition': header } });
    expect(await exportGame('x', 'csv', token)).toMatchObject({ value: { name: 'planning-poker.csv' } });
  });

  it('[W12] reads the code of a refusal', async () => {
    answer(JSON.stringify(problem('not_joined')), { status: 403 });
    expect(await exportGame('x', 'csv', token)).toMatchObject({ ok: false, error: { code: 'not_joined' } });
  });

  it.each([
    ["is a proxy's page", () => answer('<html>', { status: 502 })],
    ['does not come', () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))],
  ])('cannot be reached where the answer %s', async (_, prepare) => {
    prepare();
    expect(await exportGame('x', 'csv', token)).toEqual(unreachable);
  });
});
