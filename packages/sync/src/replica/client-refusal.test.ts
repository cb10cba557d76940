import { describe, expect, test, vi } from 'vitest';
import { seated } from './testing/clients.ts';

describe('a refused handshake', () => {
  test('[W11] that would be refused again ends the attempts, and says why', async () => {
    const { runtime, ana } = await seated();
    ana.network.refuseWith = { code: 'unknown_game', message: 'There is no such game.', retryable: false };
    ana.network.cut();
    await runtime.advance(500);
    const failed = { status: 'failed', code: 'unknown_game', message: 'There is no such game.' };
    expect(ana.view().connection).toEqual(failed);
    const late = ana.submit({ type: 'put', value: 6 });
    await runtime.advance(60_000);
    expect(ana.view().connection).toEqual(failed);
    expect(ana.outcomes.get(late)).toMatchObject({ status: 'refused', code: 'not_live' });
    ana.network.refuseWith = null;
    ana.client.open();
    await runtime.advance(100);
    expect(ana.view().connection).toEqual({ status: 'connected' });
  });

  test('[W11] that may succeed later is tried again, not before it was told to', async () => {
    const { runtime, ana } = await refused(7_000);
    expect(ana.view().connection).toMatchObject({ status: 'reconnecting', attempt: 1 });
    ana.network.refuseWith = null;
    await runtime.advance(6_800);
    expect(ana.view().connection.status).toBe('reconnecting');
    await runtime.advance(2_000);
    expect(ana.view().connection).toEqual({ status: 'connected' });
  });

  test('[W11] again and again is counted, and keeps what is pending', async () => {
    const { runtime, ana } = await seated();
    ana.network.refuseWith = { code: 'storage_unavailable', message: 'Later.', retryable: true };
    ana.network.cut();
    ana.submit({ type: 'put', value: 5 });
    await runtime.advance(40_000);
    const { connection } = ana.view();
    expect(connection.status === 'reconnecting' && connection.attempt > 2).toBe(true);
    ana.network.refuseWith = null;
    await runtime.advance(20_000);
    expect(ana.view()).toMatchObject({
      connection: { status: 'connected' },
      pending: [],
      game: { numbers: { ana: 5 } },
    });
  });

  test('[C6] is not tried again by a client that has been closed meanwhile, nor on its next link', async () => {
    const { runtime, ana } = await refused(3_000);
    ana.client.close();
    ana.network.isUp = false;
    ana.client.open();
    const redial = vi.spyOn(ana.network.links[1]!, 'redial');
    await runtime.advance(10_000);
    expect(redial).not.toHaveBeenCalled();
  });

  test('[C7] is tried again once, where a page came back before the pause was over', async () => {
    const { runtime, ana } = await refused(3_000);
    ana.network.isUp = false;
    ana.client.probe();
    const redial = vi.spyOn(ana.network.links[0]!, 'redial');
    await runtime.advance(10_000);
    expect(redial).not.toHaveBeenCalled();
  });

  test('[W11] counts its attempts from the last connection', async () => {
    const { runtime, ana } = await seated();
    const refuseWith = { code: 'storage_unavailable', message: 'Later.', retryable: true };
    for (let time = 0; time < 3; time += 1) {
      ana.network.refuseWith = refuseWith;
      ana.network.cut();
      await runtime.advance(200);
      expect(ana.view().connection).toMatchObject({ status: 'reconnecting', attempt: 1 });
      ana.network.refuseWith = null;
      await runtime.advance(5_000);
      expect(ana.view().connection.status).toBe('connected');
    }
  });

  test('[C7] is tried again at once by a page that comes back', async () => {
    const { runtime, ana } = await refused(9_000);
    ana.network.refuseWith = null;
    ana.client.probe();
    await runtime.advance(20);
    expect(ana.view().connection).toEqual({ status: 'connected' });
  });
});

/** A server that is full has cut ana off and refused her, until so much later. */
async function refused(retryAfterMs: number) {
  const { runtime, ana } = await seated();
  ana.network.refuseWith = { code: 'server_full', message: 'Too many people.', retryable: true, retryAfterMs };
  ana.network.cut();
  await runtime.advance(200);
  return { runtime, ana };
}
