import { describe, expect, test } from 'vitest';
import { seated, syncsHeard } from './testing/clients.ts';
import { gapBeingFilled } from './testing/gap.ts';

describe('a page that comes back', () => {
  test('[C7] asks whether the connection lives, and keeps it when it is answered', async () => {
    const { runtime, ana } = await seated();
    ana.client.probe();
    ana.client.probe();
    await runtime.advance(3_000);
    expect(syncsHeard(ana)).toBe(1);
    expect(ana.network.links).toHaveLength(1);
    expect(ana.view().connection.status).toBe('connected');
  });

  test('[C7] replaces a dead connection within two seconds, and shows that it does', async () => {
    const { server, runtime, ana } = await seated();
    ana.network.isSilent = true;
    server.submit('bo', 'b1', { type: 'put', value: 1 }, runtime.now());
    const id = ana.submit({ type: 'put', value: 5 });
    ana.client.probe();
    await runtime.advance(1_999);
    expect(ana.view().connection.status).toBe('connected');
    await runtime.advance(1);
    expect(ana.view().connection).toEqual({ status: 'reconnecting', attempt: 1, backoffMs: 0 });
    ana.network.isSilent = false;
    await runtime.advance(200);
    expect(ana.view()).toMatchObject({ connection: { status: 'connected' }, pending: [] });
    expect(ana.outcomes.get(id)).toMatchObject({ status: 'accepted' });
  });

  test('[C7] does not wait longer because a question is under way already', async () => {
    const { runtime, ana } = await gapBeingFilled();
    ana.network.isSilent = true;
    ana.client.probe();
    await runtime.advance(1_999);
    const told = ana.views.length;
    await runtime.advance(1);
    // and listeners are told once of all that it comes to
    expect(ana.views.slice(told).map(({ connection }) => connection.status)).toEqual(['reconnecting']);
  });

  test('[C7] keeps the connection where the question under way is answered in time', async () => {
    const { runtime, ana } = await gapBeingFilled();
    ana.client.probe();
    await runtime.advance(30_000);
    expect(ana.views.some(({ connection }) => connection.status === 'reconnecting')).toBe(false);
    expect(syncsHeard(ana)).toBe(1);
  });

  test('[C7] makes at once the attempt that it was waiting for', async () => {
    const { runtime, ana } = await seated();
    ana.network.isUp = false;
    ana.network.cut();
    await runtime.advance(50);
    expect(ana.view().connection).toMatchObject({ status: 'reconnecting', backoffMs: 100 });
    ana.network.isUp = true;
    ana.client.probe();
    expect(ana.view().connection).toMatchObject({ status: 'reconnecting', backoffMs: 0 });
    await runtime.advance(20);
    expect(ana.view().connection.status).toBe('connected');
  });

  test('[C7] of a client that is closed does nothing', async () => {
    const { runtime, ana } = await seated();
    ana.client.close();
    ana.client.probe();
    await runtime.advance(5_000);
    expect(ana.view().connection.status).toBe('disconnected');
  });
});
