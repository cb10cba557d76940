import { envelope } from '@planning-poker/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectAlive, seatAna } from '../testing/alive.ts';
import { startServer } from '../testing/test-server.ts';
import { testSettings } from '../testing/test-settings.ts';

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

test('the valid message of this suite is valid', async () => {
  const server = await startServer(testSettings());
  const ana = await seatAna(server);
  expect(envelope('sendReaction', valid.payload, valid)).toEqual(valid);
  expect(await ana.sendRaw(valid)).toMatchObject({ type: 'accepted' });
});
