import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { parseCreatedGame } from '@planning-poker/protocol';
import { describe, expect, test } from 'vitest';
import { expectProblem } from '../testing/expect-problem.ts';
import { createGame, newToken, postGame, startServer, type TestServer } from '../testing/test-server.ts';
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

  test.each([5_000_000, 20_000_000])(
    '[W12] a body of %i bytes is a problem, also for a program that sends all before it listens',
    async (bytes) => {
      const server = await startServer(testSettings({ limits: { gamesPerMinute: 1_000 } }));
      expect(await statusesElsewhere(server, bytes)).toBe('413 413 413 413');
    },
  );

  test('[S9] a body without an end is not read for ever', async () => {
    const server = await startServer(testSettings());
    const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
    socket.write('POST /api/games HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n');
    socket.write('transfer-encoding: chunked\r\n\r\n');
    const chunk = Buffer.from(`100000\r\n${'x'.repeat(0x10_00_00)}\r\n`);
    const forEver = new Readable({ read: () => void forEver.push(chunk) });
    const end = expect(pipeline(forEver, socket)).rejects.toThrow();
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 413 /);
    await end;
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

/** Of four bodies, sent by a process of its own: here the server would have read what is sent before the sender could be told. */
async function statusesElsewhere({ address }: TestServer, bytes: number): Promise<string> {
  const post = `fetch('${address}/api/games', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: 'x'.repeat(${bytes}),
  }).then(async (response) => (await response.json()).status, String)`;
  const program = `console.log([${`await ${post},`.repeat(4)}].join(' '))`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]);
  return stdout.trim();
}
