import { envelope } from '@planning-poker/protocol';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { accepted, connected, cut, meta, open, pause, serve, vote } from './testing/served-link.ts';
import type { SocketServer } from './testing/socket-server.ts';

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

function tell(server: SocketServer, message: unknown): void {
  for (const socket of server.sockets) socket.emit('message', message);
}
