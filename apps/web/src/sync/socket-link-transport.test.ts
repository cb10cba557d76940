import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { accepted, connected, open, serve, vote } from './testing/served-link.ts';

describe('the transport', () => {
  test('[W2] is a WebSocket', async () => {
    const { server } = await connected();
    expect([...server.sockets].map(({ conn }) => conn.transport.name)).toEqual(['websocket']);
  });

  test('[W2] is long polling where WebSockets are refused', async () => {
    const server = await serve({ transports: ['polling'] });
    const recorded = open(server.address);
    await vi.waitFor(() => expect(recorded.calls).toEqual(['connected']));
    server.answer = () => accepted;
    expect(await recorded.link.request(vote, 1_000)).toEqual(accepted);
  });

  test('[W2] is long polling, the second time, where WebSockets are swallowed without a word', async () => {
    const server = await serve({ transports: ['polling'] });
    server.http.removeAllListeners('upgrade');
    server.http.on('upgrade', (_request, socket) => onTestFinished(() => void socket.destroy()));
    const recorded = open(server.address, { dialTimeoutMs: 200 });
    await vi.waitFor(() => expect(recorded.calls).toEqual(['redialing 1', 'connected']), { timeout: 3_000 });
    server.answer = () => accepted;
    expect(await recorded.link.request(vote, 1_000)).toEqual(accepted);
  });

  test('[C6] of something that is no Socket.IO server is tried again, and nothing breaks', async () => {
    const http = createServer((_request, response) => response.end('hello'));
    await new Promise<void>((resolve) => {
      http.listen(0, '127.0.0.1', resolve);
    });
    onTestFinished(() => {
      http.closeAllConnections();
      http.close();
    });
    const recorded = open(new URL(`http://127.0.0.1:${(http.address() as AddressInfo).port}/socket.io`));
    await vi.waitFor(() => expect(recorded.calls).toEqual(['redialing 1', 'redialing 2']));
  });
});
