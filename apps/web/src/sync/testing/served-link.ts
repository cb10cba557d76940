import { envelope } from '@planning-poker/protocol';
import { expect, onTestFinished, vi } from 'vitest';
import { recordLink } from './recorded-link.ts';
import type { RecordedLink } from './recorded-link.ts';
import { startSocketServer } from './socket-server.ts';
import type { SocketServer } from './socket-server.ts';

/** A command and its answer, as they are on the wire. */
export const meta = { correlationId: 'c1', timestamp: 1 };
export const vote = envelope('submitVote', { storyId: 's1', round: 1, card: '5' }, meta);
export const accepted = envelope('accepted', { gameVersion: 7 }, meta);

/** A server that ends with the test. */
export async function serve(options: Parameters<typeof startSocketServer>[0] = {}): Promise<SocketServer> {
  const server = await startSocketServer(options);
  onTestFinished(() => server.close());
  return server;
}

/** A link to an address, open; it ends with the test. */
export function open(address: URL, options: Parameters<typeof recordLink>[1] = {}): RecordedLink {
  const recorded = recordLink(address, options);
  onTestFinished(() => recorded.link.close());
  recorded.link.open();
  return recorded;
}

/** A link and its server, connected. */
export async function connected(options: Parameters<typeof recordLink>[1] = {}) {
  const server = await serve();
  const recorded = open(server.address, options);
  await vi.waitFor(() => expect(recorded.calls).toEqual(['connected']));
  return { server, recorded };
}

/** As a server does that wants its client to come back: the transport ends, without a goodbye. */
export function cut(server: SocketServer): void {
  for (const socket of server.sockets) socket.conn.close();
}

/** For what must not happen: no event tells that it did not. */
export function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, durationMs);
  });
}
