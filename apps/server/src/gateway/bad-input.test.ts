import { once } from 'node:events';
import { connect, type Socket as NetSocket } from 'node:net';
import { envelope } from '@planning-poker/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createGame, startServer, type TestServer } from '../testing/test-server.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { testSettings } from '../testing/test-settings.ts';

async function seatAna(server: TestServer, transport: 'websocket' | 'polling' = 'websocket'): Promise<TestPlayer> {
  const game = await createGame(server);
  const ana = await new TestPlayer({ ...server, ...game, transport }).dial();
  await ana.next('snapshot');
  return ana;
}

/** The server is alive, and this connection still works. */
async function expectAlive(server: TestServer, ana: TestPlayer): Promise<void> {
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
  expect(await ana.send('sendReaction', { emoji: '👋' })).toMatchObject({ type: 'accepted' });
}

function expectClean(answer: unknown): void {
  expect(JSON.stringify(answer)).not.toMatch(/\bat .+:\d+:\d+|node_modules|\.ts\b|SELECT|INSERT|sqlite/i);
}

const valid = { type: 'sendReaction', correlationId: 'id-1', timestamp: 1, version: 1, payload: { emoji: '👋' } };
const deep = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown;

const badMessages: readonly (readonly [name: string, message: unknown])[] = [
  ['nothing', null],
  ['a number', 7],
  ['text', 'hello'],
  ['a list', [valid]],
  ['an empty object', {}],
  ['no payload', { ...valid, payload: undefined }],
  ['a payload that is a list', { ...valid, payload: [] }],
  ['a payload of the wrong types', { ...valid, payload: { emoji: 7 } }],
  ['an unknown type', { ...valid, type: 'shutDown' }],
  ['a type of Object.prototype', { ...valid, type: 'constructor' }],
  ['an internal type', { ...valid, type: 'expireTimer' }],
  ['a server message', { ...valid, type: 'votesRevealed' }],
  ['no id', { ...valid, correlationId: undefined }],
  ['an id that is too long', { ...valid, correlationId: 'x'.repeat(65) }],
  ['another version', { ...valid, version: 2 }],
  ['an unknown field', { ...valid, admin: true }],
  ['an unknown field in the payload', { ...valid, payload: { emoji: '👋', admin: true } }],
  [
    'a __proto__ in the payload',
    { ...valid, payload: JSON.parse('{"emoji":"x","__proto__":{"admin":true}}') as unknown },
  ],
  ['a __proto__ beside it', JSON.parse('{"__proto__":{"admin":true}}')],
  ['nesting', { ...valid, payload: { emoji: deep(50) } }],
  ['deep nesting', { ...valid, payload: { emoji: deep(3_000) } }],
  ['too many values', { ...valid, payload: { emoji: Array.from({ length: 30_000 }, () => 1) } }],
  ['a long text', { ...valid, payload: { emoji: 'x'.repeat(900_000) } }],
  ['a wrong `received`', { ...valid, type: 'received', payload: { gameVersion: -1 } }],
  ['a wrong `sync`', { ...valid, type: 'sync', payload: { resumeFrom: 'yesterday' } }],
];

describe.each(['websocket', 'polling'] as const)('a bad message over %s', (transport) => {
  test('[W10] [W3] is answered with a clear message, counted, and the connection goes on', async () => {
    const server = await startServer(testSettings());
    const ana = await seatAna(server, transport);
    for (const [name, message] of badMessages) {
      const answer = await ana.sendRaw(message);
      expect([name, answer.type]).toEqual([name, 'rejected']);
      expect(answer.payload).toMatchObject({
        code: expect.stringMatching(/^(?:invalid_message|unsupported_protocol)$/),
        message: expect.stringMatching(/^[A-Z].+\.$/s),
        retryable: false,
      });
      expectClean(answer);
    }
    const figures = await (await fetch(`${server.address}/metrics`)).text();
    expect(figures).toContain(`messages_invalid_total{code="invalid_message"} ${badMessages.length - 1}`);
    await expectAlive(server, ana);
  });

  test('[W10] other events, other arguments and no callback are refused, too', async () => {
    const server = await startServer(testSettings());
    const ana = await seatAna(server, transport);
    expect(await ana.socket.emitWithAck('chat', valid)).toMatchObject({ type: 'rejected' });
    expect(await ana.socket.emitWithAck('message')).toMatchObject({ type: 'rejected' });
    expect(await ana.socket.emitWithAck('message', valid, valid)).toMatchObject({ type: 'rejected' });
    ana.socket.emit('message', { nonsense: true });
    expect((await ana.next('rejected')).payload.code).toBe('invalid_message');
    await expectAlive(server, ana);
  });

  test('[W10] a message beyond 1 MiB is answered, and counted, and the connection goes on', async () => {
    const server = await startServer(testSettings());
    const ana = await seatAna(server, transport);
    const answer = await ana.sendRaw({ ...valid, payload: { emoji: 'x'.repeat(1_100_000) } });
    expect(answer).toMatchObject({
      type: 'rejected',
      payload: { code: 'limit_reached', details: { limit: 'messageBytes', maximum: 1_048_576 }, retryable: false },
    });
    const figures = await (await fetch(`${server.address}/metrics`)).text();
    expect(figures).toContain('messages_invalid_total{code="limit_reached"} 1');
    await expectAlive(server, ana);
  });

  test('[W10] binary, and a packet of many times that, end the connection, and nothing else', async () => {
    const server = await startServer(testSettings());
    const [ana, ben, eve] = [await seatAna(server, transport), await seatAna(server, transport), await seatAna(server)];
    ana.socket.emit('message', Buffer.from('binary'));
    ben.socket.emit('message', { ...valid, payload: { emoji: 'x'.repeat(4_300_000) } });
    await Promise.all([ana.end(), ben.end()]);
    await expectAlive(server, eve);
  });
});

test("[W10] what comes after a client has said goodbye is nobody's any more", async () => {
  const server = await startServer(testSettings());
  const [ana, eve] = [await seatAna(server), await seatAna(server)];
  const figures = async () => (await fetch(`${server.address}/metrics`)).text();
  ana.socket.io.engine.write('1');
  ana.socket.io.engine.write(`2["message",${JSON.stringify(valid)}]`);
  await expect.poll(figures).toContain('planning_poker_connections 1\n');
  expect(await figures()).not.toContain('commands_total{');
  await expectAlive(server, eve);
});

const packets: readonly (readonly [name: string, packet: string])[] = [
  ['an event that names the namespace, and a number that is none', '2/,["message",null,{"toString":1}]'],
  ['the same as a list', '2/,["message",null,[{"toString":1}]]'],
  ['a callback that names the namespace', `2/,7["message",${JSON.stringify(valid)}]`],
  ['an event in another namespace', '2/admin,["message",{}]'],
  ['a second handshake', '0{}'],
  ['a handshake elsewhere', '0/admin,{}'],
  ['a goodbye elsewhere', '1/admin,'],
  ['an error', '4{"message":"no"}'],
  ['an answer that nobody asked for', '37[{}]'],
];

test.each(packets)('[W10] somebody in a game who writes %s ends at most the own connection', async (_name, packet) => {
  const server = await startServer(testSettings({ logging: { level: 'warn' } }));
  const [ana, eve] = [await seatAna(server), await seatAna(server)];
  ana.socket.io.engine.write(packet);
  await Promise.race([ana.end(), ana.sendRaw(valid)]);
  await expectAlive(server, eve);
  expect(server.logs()).not.toContain('"level":50');
});

test('[W10] messages that keep coming faster than the rate are refused, then the connection is closed', async () => {
  const server = await startServer(testSettings({ limits: { messagesPerSecond: 10 } }));
  const ana = await seatAna(server);
  const refused = ana.send('sendReaction', { emoji: '👋' });
  await refused;
  for (let index = 0; index < 200; index += 1) ana.post('sendReaction', { emoji: '👋' });
  await ana.end();
  expect(ana.of('rejected').map(({ payload }) => payload.code)).toContain('rate_limited');
});

test('[W10] whatever JSON a client sends, it is answered or closed, and the server lives', async () => {
  const server = await startServer(testSettings({ limits: { messagesPerSecond: 100_000 } }));
  const ana = await seatAna(server);
  const field = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('submitVote', 'received', 'sync', 1, 'id', {}));
  const message = fc.oneof(
    fc.jsonValue({ maxDepth: 5 }),
    fc.record(
      { type: field, correlationId: field, timestamp: field, version: field, payload: field },
      { requiredKeys: [] },
    ),
  );
  await fc.assert(
    fc.asyncProperty(message, async (raw) => {
      const answer = await ana.sendRaw(raw);
      expect(['rejected', 'accepted', 'events', 'snapshot']).toContain(answer.type);
      expectClean(answer);
    }),
    { numRuns: 300 },
  );
  await expectAlive(server, ana);
});

describe('on the bare connection', () => {
  /** A WebSocket without any client: writes what it likes. */
  async function dialRaw({ address }: TestServer): Promise<NetSocket> {
    const { hostname, port } = new URL(address);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    await once(socket, 'connect');
    socket.write(
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${hostname}:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    );
    await once(socket, 'data');
    return socket;
  }

  /** A masked client frame; a mask of nothing leaves the payload as it is. */
  function frame(firstByte: number, payload: string | Buffer): Buffer {
    const bytes = Buffer.from(payload);
    const length = Buffer.alloc(bytes.length < 126 ? 1 : 3);
    if (bytes.length < 126) length.writeUInt8(0x80 | bytes.length);
    else {
      length.writeUInt8(0x80 | 126);
      length.writeUInt16BE(bytes.length, 1);
    }
    return Buffer.concat([Buffer.from([firstByte]), length, Buffer.alloc(4), bytes]);
  }

  const text = (payload: string) => frame(0x81, payload);
  const garbage: readonly (readonly [name: string, bytes: Buffer])[] = [
    ['random bytes', Buffer.from('deadbeef'.repeat(32), 'hex')],
    ['an unknown opcode', frame(0x8f, 'x')],
    ['a binary frame', frame(0x82, Buffer.from([1, 2, 3]))],
    ['text that is no UTF-8', frame(0x81, Buffer.from([0x34, 0xff, 0xfe]))],
    ['an unknown engine packet', text('9')],
    ['an unknown packet', text('49')],
    ['an event before the handshake', text('42["message",{}]')],
    ['auth that is no object', text('40[]')],
    ['auth that is text', text('40"auth"')],
    ['another namespace, then nonsense', Buffer.concat([text('40/admin,{}'), text('42/admin,["message",{}]')])],
    ['a handshake that is nested too deep', text(`40${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`)],
    ['an endless acknowledgement number', text(`42${'1'.repeat(300)}["message",{}]`)],
    ['attachments that never come', text('451-["message",{"_placeholder":true,"num":0}]')],
    ['a close frame with a code that does not exist', frame(0x88, Buffer.from([0, 1]))],
  ];

  test.each(garbage)('[W10] %s ends at most its own connection', async (_name, bytes) => {
    const server = await startServer(testSettings({ logging: { level: 'warn' } }));
    const eve = await seatAna(server);
    const raw = await dialRaw(server);
    raw.resume();
    raw.write(bytes);
    raw.end(text('41'));
    await once(raw, 'close');
    await expectAlive(server, eve);
    expect(server.logs()).not.toContain('"level":50');
  });

  test.each([
    ['no HTTP', 'nonsense\r\n\r\n'],
    ['a request line only', 'GET / HTTP/9.9\r\n\r\n'],
    ['a header that is too long', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`],
    ['a path that is no path', 'GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'],
  ])('[W10] [W12] %s is a problem, too', async (_name, request) => {
    const server = await startServer(testSettings());
    const { hostname, port } = new URL(server.address);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.write(request);
    await once(socket, 'close');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('application/problem+json');
    expect(answer).toContain('"code":"invalid_message"');
  });
});

test('the valid message of this suite is valid', async () => {
  const server = await startServer(testSettings());
  const ana = await seatAna(server);
  expect(envelope('sendReaction', valid.payload, valid)).toEqual(valid);
  expect(await ana.sendRaw(valid)).toMatchObject({ type: 'accepted' });
});
