// @vitest-environment jsdom
import { problem } from '@planning-poker/protocol';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aSummary } from '../testing/a-summary.ts';
import { createGame, readSummary } from './http.ts';

const summary = aSummary();
const unreachable = { ok: false, error: { code: 'unreachable', message: null } };
const answer = (body: unknown, status = 200) => {
  const asked = vi.fn<(address: string, init?: RequestInit) => Promise<Response>>(() =>
    Promise.resolve(new Response(JSON.stringify(body), { status })),
  );
  vi.stubGlobal('fetch', asked);
  return asked;
};

afterEach(() => vi.unstubAllGlobals());

describe('readSummary', () => {
  it('reads what anybody may know of a game', async () => {
    const asked = answer(summary);
    expect(await readSummary('k7m29qxt4b1c')).toEqual({ ok: true, value: summary });
    expect(asked.mock.calls[0]?.[0]).toBe('http://localhost:3000/api/games/k7m29qxt4b1c');
  });

  it('[W12] reads the code of a refusal', async () => {
    const body = problem('unknown_game');
    answer(body, 404);
    expect(await readSummary('x')).toEqual({
      ok: false,
      error: { code: 'unknown_game', details: {}, message: body.detail },
    });
  });

  it.each([
    ['is no summary', () => answer({ hello: 1 })],
    ["is a proxy's page", () => vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>', { status: 502 })))],
    ["is a proxy's JSON", () => answer({ error: 'bad gateway' }, 502)],
    ['does not come', () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))],
  ])('cannot be reached where the answer %s', async (_, prepare) => {
    prepare();
    expect(await readSummary('x')).toEqual(unreachable);
  });
});

describe('createGame', () => {
  it('sends the game as JSON', async () => {
    const asked = answer({ gameId: 'k7m29qxt4b1c', playerId: 'p', url: 'http://x/g/k7m29qxt4b1c' }, 201);
    const game = { name: 'Sprint 42', facilitator: { name: 'Ana', token: 'a'.repeat(22) } };
    expect(await createGame(game)).toMatchObject({ ok: true, value: { gameId: 'k7m29qxt4b1c' } });
    expect(asked.mock.calls[0]?.[1]).toMatchObject({ method: 'POST', body: JSON.stringify(game) });
  });
});
