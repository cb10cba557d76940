import { parseCreatedGame } from '@planning-poker/protocol';
import { describe, expect, test } from 'vitest';
import { expectProblem } from '../testing/expect-problem.ts';
import { createGame, newToken, postGame, startServer } from '../testing/test-server.ts';
import { testSettings } from '../testing/test-settings.ts';

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

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'nonsense'])(
    '[W12] a body of %s is a problem that says which one to send',
    async (type) => {
      const server = await startServer(testSettings());
      const response = await postGame(server, '{}', { 'content-type': type });
      expect(await response.clone().text()).toContain('content-type application/json');
      await expectProblem(response, 400, 'invalid_message');
    },
  );

  test.each([
    ['{"name":', 'The message is not valid JSON.'],
    ['{"__proto__":{"a":1}}', 'The message must not hold a field of that name.'],
  ])('[W10] of %s it is said what is wrong', async (body, message) => {
    const server = await startServer(testSettings());
    expect(await (await postGame(server, body)).json()).toMatchObject({
      code: 'invalid_message',
      details: { issues: [{ path: '', message }] },
    });
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
