import { describe, expect, test } from 'vitest';
import { seated } from './testing/clients.ts';
import type { Player } from './testing/clients.ts';

describe('what was received', () => {
  test('[W7] is told cumulatively, within 200 ms', async () => {
    const { server, runtime, ana } = await allTold();
    for (const value of [1, 2, 3]) {
      server.submit('bo', `b${value}`, { type: 'put', value }, runtime.now());
      await runtime.advance(20);
    }
    expect(received(ana)).toEqual([]);
    await runtime.advance(200);
    expect(received(ana)).toEqual([5]);
  });

  test('[W7] is told at once where it is urgent', async () => {
    const { server, runtime, ana } = await allTold();
    server.submit('bo', 'b1', { type: 'ring' }, runtime.now());
    await runtime.advance(10);
    expect(received(ana)).toEqual([3]);
  });

  test('[W7] is told again where the server sends it again', async () => {
    const { server, runtime, ana } = await allTold();
    for (const session of server.sessions) session.acked = 0;
    server.resend();
    await runtime.advance(300);
    expect(received(ana)).toEqual([2]);
  });
});

/** As `seated`, and what was received until now has been told. */
async function allTold() {
  const { server, runtime, ana } = await seated();
  await runtime.advance(500);
  ana.network.heard.length = 0;
  return { server, runtime, ana };
}

function received(player: Player): readonly unknown[] {
  return player.network.heard
    .filter(({ type }) => type === 'received')
    .map(({ payload }) => (payload as { gameVersion: number }).gameVersion);
}
