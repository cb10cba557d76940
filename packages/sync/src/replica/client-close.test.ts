import { describe, expect, test } from 'vitest';
import { createPlayer, seated } from './testing/clients.ts';
import type { Player } from './testing/clients.ts';
import type { ModelServer } from './testing/model-server.ts';

describe('a closed client', () => {
  test('[S9] leaves no connection behind', async () => {
    const { server, ana } = await seated();
    expect(server.sessions.size).toBe(1);
    ana.client.close();
    expect(server.sessions.size).toBe(0);
  });

  test.for<[string, (ana: Player, server: ModelServer) => void]>([
    ['has not yet told what it received', (_, server) => void server.submit('bo', 'b1', { type: 'put', value: 1 }, 1)],
    [
      'waits to send again',
      (ana, server) => {
        server.isDown = true;
        ana.submit({ type: 'put', value: 1 });
      },
    ],
    [
      'waits to ask again',
      (ana) => {
        ana.network.isSyncRefused = true;
        gap(ana);
      },
    ],
    [
      'asks, and is asked to hurry',
      (ana) => {
        ana.network.isSilent = true;
        gap(ana);
        ana.client.probe();
      },
    ],
  ])('[S9] that %s leaves no timer behind', async ([, happen]) => {
    const { server, runtime, ana } = await seated();
    await runtime.advance(1_000);
    happen(ana, server);
    await runtime.advance(45);
    expect(runtime.waiting).toBeGreaterThan(0);
    ana.client.close();
    expect(runtime.waiting).toBe(0);
  });

  test('[S9] that waits for its first message leaves no timer behind', async () => {
    const { server, runtime } = await seated();
    await runtime.advance(1_000);
    const bo = createPlayer({ server, runtime, playerId: 'bo' });
    bo.network.isSilent = true;
    bo.client.open();
    await runtime.advance(100);
    bo.client.close();
    // ana is told that bo has gone
    await runtime.advance(20);
    expect(runtime.waiting).toBe(0);
  });
});

/** An event of which the client lacks those before it. */
function gap(player: Player): void {
  player.network.links[0]?.handlers.message({
    type: 'events',
    correlationId: 'x',
    timestamp: 1,
    version: 1,
    payload: { from: 8, to: 9, head: 'x', events: [] },
  });
}
