import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { startFreezingProxy } from './testing/freezing-proxy.ts';
import { accepted, connected, cut, open, pause, serve, vote } from './testing/served-link.ts';
import { startSocketServer } from './testing/socket-server.ts';

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

function unused(): never {
  throw new Error('No timer is needed here.');
}
