import { describe, expect, test } from 'vitest';
import { commandsHeard, createPlayer, seated, syncsHeard } from './testing/clients.ts';

describe('a lost connection', () => {
  test('[U5] keeps what was asked, sends all of it again in order, and each is done once', async () => {
    const { server, runtime, ana } = await seated();
    ana.network.isUp = false;
    ana.network.cut();
    expect(ana.view().connection).toEqual({ status: 'reconnecting', attempt: 1, backoffMs: 100 });
    const ids = [3, 5, 8].map((value) => ana.submit({ type: 'put', value }));
    await runtime.advance(1_000);
    expect(ana.view().connection.status).toBe('reconnecting');
    expect(ana.view().game?.numbers).toEqual({ ana: 8 });
    expect(commandsHeard(ana)).toEqual([]);
    ana.network.isUp = true;
    await runtime.advance(1_000);
    expect(commandsHeard(ana)).toEqual(ids);
    expect(server.version).toBe(5);
    expect(ana.view()).toMatchObject({
      connection: { status: 'connected' },
      pending: [],
      game: { numbers: { ana: 8 } },
    });
  });

  test('[W4] resumes by the events in between', async () => {
    const { server, runtime, ana } = await seated();
    ana.network.cut();
    server.submit('bo', 'b1', { type: 'put', value: 8 }, runtime.now());
    await runtime.advance(300);
    expect(ana.view()).toMatchObject({ confirmed: server.positionAt(3), game: { numbers: { bo: 8 } } });
    expect(ana.view().lastEvents.map(({ version }) => version)).toEqual([3]);
  });

  test('[W5] a command that was done before the cut is settled by the events in between', async () => {
    const { server, runtime, ana } = await seated();
    const id = ana.submit({ type: 'put', value: 5 });
    await runtime.advance(15);
    expect(server.version).toBe(3);
    ana.network.cut();
    expect(ana.view().pending).toMatchObject([{ stage: 'queued' }]);
    await runtime.advance(1_000);
    expect(ana.outcomes.get(id)).toEqual({ status: 'accepted', gameVersion: 3 });
    expect(commandsHeard(ana)).toEqual([id]);
  });

  test('[W4] to a server that was set back leads back, and what was accepted but is gone is done again', async () => {
    const { server, runtime, ana } = await seated();
    server.submit('bo', 'b1', { type: 'put', value: 8 }, runtime.now());
    await runtime.advance(100);
    server.restore(2);
    ana.submit({ type: 'put', value: 5 });
    await runtime.advance(1_000);
    expect(ana.view()).toMatchObject({ confirmed: server.positionAt(3), game: { numbers: { ana: 5 } }, pending: [] });
    // What the server says first may be a late word of the connection before: it is asked once more.
    expect(syncsHeard(ana)).toBe(1);
  });

  test('[C2] presence is counted anew by another server', async () => {
    const { server, runtime, ana } = await seated();
    for (let i = 0; i < 5; i += 1) {
      ana.network.cut();
      await runtime.advance(300);
    }
    const before = ana.view().presence?.revision ?? 0;
    server.restart();
    await runtime.advance(300);
    expect(ana.view().presence?.revision).toBeLessThan(before);
    expect(ana.view().presence?.connected).toEqual(['ana']);
  });

  test('[C6] what a closed link still says is heard by nobody', async () => {
    const { server, runtime, ana } = await seated();
    const old = ana.network.links[0]?.handlers;
    ana.client.close();
    ana.client.open();
    await runtime.advance(100);
    const before = ana.view();
    server.submit('bo', 'b1', { type: 'put', value: 8 }, runtime.now());
    old?.message({ type: 'events', correlationId: 'x', timestamp: 1, version: 1, payload: server.events('ana', 2) });
    old?.disconnected('late');
    old?.redialing(4, 4_000);
    old?.refused({ code: 'forbidden', message: 'No.', retryable: false });
    expect(ana.view()).toBe(before);
    await runtime.advance(100);
    expect(ana.view()).toMatchObject({ connection: { status: 'connected' }, confirmed: { gameVersion: 3 } });
  });

  test('[C6] a message before the handshake is answered is not heard', async () => {
    const { server, runtime } = await seated();
    const bo = createPlayer({ server, runtime, playerId: 'bo' });
    bo.client.open();
    const said = { ...server.snapshot('bo'), correlationId: 'x', timestamp: 1, version: 1 } as const;
    bo.network.links[0]?.handlers.message(said);
    expect(bo.view().confirmed).toBeNull();
  });
});

describe('a link', () => {
  test('[C6] that redials without a word has lost its connection', async () => {
    const { server, runtime, ana } = await seated();
    server.isDown = true;
    const id = ana.submit({ type: 'put', value: 5 });
    ana.network.links[0]?.handlers.redialing(1, 400);
    expect(ana.view()).toMatchObject({ connection: { status: 'reconnecting' }, pending: [{ stage: 'queued' }] });
    ana.submit({ type: 'put', value: 6 });
    await runtime.settle();
    expect(commandsHeard(ana)).toEqual([id]);
  });

  test('[C7] that has lost its connection and does not yet redial is made to by a page that comes back', async () => {
    const { runtime, ana } = await seated();
    ana.network.links[0]?.handlers.disconnected('gone');
    expect(ana.view().connection).toEqual({ status: 'disconnected' });
    ana.client.probe();
    expect(ana.view().connection).toEqual({ status: 'reconnecting', attempt: 1, backoffMs: 0 });
    await runtime.advance(50);
    expect(ana.view().connection).toEqual({ status: 'connected' });
  });
});
