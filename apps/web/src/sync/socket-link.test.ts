import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { envelope } from '@planning-poker/protocol';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { startFreezingProxy } from './testing/freezing-proxy.ts';
import { recordLink } from './testing/recorded-link.ts';
import type { RecordedLink } from './testing/recorded-link.ts';
import { startSocketServer } from './testing/socket-server.ts';
import type { SocketServer } from './testing/socket-server.ts';

const meta = { correlationId: 'c1', timestamp: 1 };
const vote = envelope('submitVote', { storyId: 's1', round: 1, card: '5' }, meta);
const accepted = envelope('accepted', { gameVersion: 7 }, meta);

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a handshake', () => {
  test('[W4] tells who asks, for which game, and from which version; the version anew at each', async () => {
    const { server, recorded } = await connected({ password: 'secret' });
    expect(server.handshakes).toEqual([
      {
        protocolVersion: 1,
        gameId: 'k7m29qxt4b1c',
        token: 'a-token-of-twenty-two-characters',
        password: 'secret',
        resumeFrom: null,
      },
    ]);
    recorded.resumeFrom = { gameVersion: 4, head: 'abcdefghijklmnop' };
    cut(server);
    await vi.waitFor(() => expect(server.handshakes).toHaveLength(2));
    expect(server.handshakes[1]).toMatchObject({ resumeFrom: { gameVersion: 4, head: 'abcdefghijklmnop' } });
  });

  test('[W11] that is refused is told as it is, and not tried again until that is asked for', async () => {
    const server = await serve();
    const data = { code: 'server_full', message: 'Too many people.', retryable: true, retryAfterMs: 900 };
    server.refuseWith = { data };
    const recorded = open(server.address);
    await vi.waitFor(() => expect(recorded.refusals).toEqual([data]));
    await pause(150);
    expect(server.handshakes).toHaveLength(1);
    expect(recorded.calls).toEqual(['refused']);
    server.refuseWith = null;
    recorded.link.redial();
    await vi.waitFor(() => expect(recorded.calls).toEqual(['refused', 'connected']));
  });

  test('[W11] that is refused without a reason may succeed later', async () => {
    const server = await serve();
    server.refuseWith = {};
    const recorded = open(server.address);
    await vi.waitFor(() => expect(recorded.refusals).toMatchObject([{ code: 'internal', retryable: true }]));
  });
});

describe('a message', () => {
  test('[W2] is an envelope under one event name, acknowledged with an envelope', async () => {
    const { server, recorded } = await connected();
    server.answer = () => accepted;
    expect(await recorded.link.request(vote, 1_000)).toEqual(accepted);
    recorded.link.post(envelope('received', { gameVersion: 7 }, meta));
    await vi.waitFor(() => expect(server.heard).toEqual([vote, envelope('received', { gameVersion: 7 }, meta)]));
  });

  test('[W2] [W3] of the server is read, in order, whatever else it says', async () => {
    const { server, recorded } = await connected();
    const presence = envelope('presence', { revision: 2, connected: ['p1'] }, meta);
    tell(server, { ...presence, payload: { ...presence.payload, mood: 'good' }, hue: 3 });
    tell(server, envelope('delivery', { gameVersion: 3, seenBy: [] }, meta));
    await vi.waitFor(() => expect(recorded.messages).toHaveLength(2));
    expect(recorded.messages[0]).toMatchObject(presence);
  });

  test('[W3] that cannot be read is passed over', async () => {
    const { server, recorded } = await connected();
    const nonsense = [envelope('fireworks', {}, meta), null, 'text', { type: 'presence' }, new Uint8Array(3)];
    for (const message of nonsense) tell(server, message);
    tell(server, envelope('presence', { revision: 2, connected: [] }, meta));
    await vi.waitFor(() => expect(recorded.messages).toHaveLength(1));
    expect(recorded.unreadable).toHaveLength(nonsense.length);
    expect(recorded.calls).toEqual(['connected']);
  });

  test('[W3] whose acknowledgement cannot be read is as good as unanswered', async () => {
    const { server, recorded } = await connected();
    server.answer = () => 'yes';
    await expect(recorded.link.request(vote, 1_000)).rejects.toThrow('cannot be read');
    expect(recorded.unreadable).toEqual(['yes']);
  });

  test('[C2] without an answer in time is given up', async () => {
    const { recorded } = await connected();
    await expect(recorded.link.request(vote, 50)).rejects.toThrow('timed out');
  });

  test('[C2] under way when the connection goes is given up at once', async () => {
    const { server, recorded } = await connected();
    const asked = recorded.link.request(vote, 60_000);
    await vi.waitFor(() => expect(server.heard).toHaveLength(1));
    cut(server);
    await expect(asked).rejects.toThrow('disconnected');
  });
});

describe('nothing is kept for later', () => {
  test('[C2] a message while there is no connection is refused, and never sent', async () => {
    const { server, recorded } = await connected();
    cut(server);
    await vi.waitFor(() => expect(recorded.calls).toContain('redialing 1'));
    await expect(recorded.link.request(vote, 1_000)).rejects.toThrow('no connection');
    recorded.link.post(vote);
    await vi.waitFor(() => expect(recorded.calls.at(-1)).toBe('connected'));
    await pause(50);
    expect(server.heard).toEqual([]);
  });

  test('[C2] nor one that Socket.IO holds back because the heartbeat is overdue', async () => {
    const { server, recorded } = await connected();
    const now = Date.now();
    vi.spyOn(Date, 'now').mockImplementation(() => now + 3_600_000);
    await expect(recorded.link.request(vote, 60_000)).rejects.toThrow('has gone');
    recorded.link.post(vote);
    vi.restoreAllMocks();
    await vi.waitFor(() =>
      expect(recorded.calls).toEqual(['connected', 'disconnected: ping timeout', 'redialing 1', 'connected']),
    );
    await pause(50);
    expect(server.heard).toEqual([]);
  });
});

describe('a lost connection', () => {
  test('[C6] is told, redialed by itself, and connected again', async () => {
    const { server, recorded } = await connected();
    cut(server);
    await vi.waitFor(() => expect(recorded.calls.filter((call) => call === 'connected')).toHaveLength(2));
    expect(recorded.calls).toEqual(['connected', 'disconnected: transport close', 'redialing 1', 'connected']);
  });

  test('[C6] comes back too when the server says goodbye in so many words', async () => {
    const { server, recorded } = await connected();
    for (const socket of server.sockets) socket.disconnect(true);
    await vi.waitFor(() => expect(recorded.calls.filter((call) => call === 'connected')).toHaveLength(2));
    expect(recorded.calls).toEqual(['connected', 'disconnected: io server disconnect', 'redialing 1', 'connected']);
  });

  test('[O2] outlives a restart of the server, with pauses that grow and are told as they are', async () => {
    const first = await startSocketServer();
    const recorded = open(first.address, { runtime: { random: () => 0.05, setTimer: unused } });
    await vi.waitFor(() => expect(recorded.calls).toEqual(['connected']));
    await first.close();
    const closedAt = performance.now();
    await vi.waitFor(() => expect(recorded.calls).toContain('redialing 4'));
    const waitedMs = performance.now() - closedAt;
    expect(recorded.backoffsMs.slice(0, 4)).toEqual([25, 50, 100, 200]);
    expect(waitedMs).toBeGreaterThanOrEqual(175 - 10);
    const server = await serve({ port: Number(first.address.port) });
    await vi.waitFor(() => expect(recorded.calls.at(-1)).toBe('connected'), { timeout: 3_000 });
    expect(server.handshakes).toHaveLength(1);
    cut(server);
    await vi.waitFor(() => expect(server.handshakes).toHaveLength(2));
    // a new loss begins with a short pause again
    expect(recorded.backoffsMs.at(-1)).toBe(25);
  });

  test('[C6] before the first connection is tried again too', async () => {
    const gone = await startSocketServer();
    await gone.close();
    const recorded = open(gone.address);
    await vi.waitFor(() => expect(recorded.calls).toContain('redialing 2'));
    await serve({ port: Number(gone.address.port) });
    await vi.waitFor(() => expect(recorded.calls.at(-1)).toBe('connected'), { timeout: 3_000 });
  });

  test('[C7] that is dead without a word is replaced at once by a redial', async () => {
    const server = await serve();
    const proxy = await startFreezingProxy(Number(server.address.port));
    onTestFinished(() => proxy.close());
    const recorded = open(new URL(`http://127.0.0.1:${proxy.port}/below/socket.io`));
    await vi.waitFor(() => expect(recorded.calls).toEqual(['connected']));
    proxy.freeze();
    await expect(recorded.link.request(vote, 50)).rejects.toThrow('timed out');
    recorded.link.redial();
    await vi.waitFor(
      () => expect(recorded.calls).toEqual(['connected', 'disconnected: io client disconnect', 'connected']),
      { timeout: 500 },
    );
    server.answer = () => accepted;
    expect(await recorded.link.request(vote, 1_000)).toEqual(accepted);
    expect(server.heard).toHaveLength(1);
  });

  test('[C7] is dialed at once by a redial, whatever pause was begun', async () => {
    const { server, recorded } = await connected({ runtime: { random: () => 0.999, setTimer: unused } });
    cut(server);
    await vi.waitFor(() => expect(recorded.calls).toContain('redialing 1'));
    recorded.link.redial();
    await vi.waitFor(() => expect(recorded.calls.at(-1)).toBe('connected'), { timeout: 300 });
    await pause(700);
    expect(recorded.calls.filter((call) => call === 'connected')).toHaveLength(2);
    expect(server.sockets.size).toBe(1);
  });

  test('[C6] that was closed stays closed', async () => {
    const { server, recorded } = await connected();
    recorded.link.close();
    await pause(150);
    expect(recorded.calls).toEqual(['connected', 'disconnected: io client disconnect']);
    expect(server.sockets.size).toBe(0);
    expect(server.handshakes).toHaveLength(1);
  });
});

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

async function serve(options: Parameters<typeof startSocketServer>[0] = {}): Promise<SocketServer> {
  const server = await startSocketServer(options);
  onTestFinished(() => server.close());
  return server;
}

function open(address: URL, options: Parameters<typeof recordLink>[1] = {}): RecordedLink {
  const recorded = recordLink(address, options);
  onTestFinished(() => recorded.link.close());
  recorded.link.open();
  return recorded;
}

async function connected(options: Parameters<typeof recordLink>[1] = {}) {
  const server = await serve();
  const recorded = open(server.address, options);
  await vi.waitFor(() => expect(recorded.calls).toEqual(['connected']));
  return { server, recorded };
}

/** As a server does that wants its client to come back: the transport ends, without a goodbye. */
function cut(server: SocketServer): void {
  for (const socket of server.sockets) socket.conn.close();
}

function tell(server: SocketServer, message: unknown): void {
  for (const socket of server.sockets) socket.emit('message', message);
}

function unused(): never {
  throw new Error('No timer is needed here.');
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, durationMs);
  });
}
