import { expect } from 'vitest';
import { seatLead } from './seat-two.ts';
import type { TestPlayer, Transport } from './test-player.ts';
import { createGame, type TestServer } from './test-server.ts';

/** Ana, at the table of a game of her own. */
export async function seatAna(server: TestServer, transport: Transport = 'websocket'): Promise<TestPlayer> {
  return seatLead(server, await createGame(server), { transport });
}

/** The server is alive, and this connection still works. */
export async function expectAlive(server: TestServer, ana: TestPlayer): Promise<void> {
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
  expect(await ana.send('sendReaction', { emoji: '👋' })).toMatchObject({ type: 'accepted' });
}
