import { once } from 'node:events';
import { connect, type Socket as NetSocket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { expectAlive, seatAna } from '../testing/alive.ts';
import { startServer, type TestServer } from '../testing/test-server.ts';
import { testSettings } from '../testing/test-settings.ts';

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
