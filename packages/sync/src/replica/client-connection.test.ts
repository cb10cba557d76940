import { describe, expect, test, vi } from 'vitest';
import { commandsHeard, createPlayer, seated } from './testing/clients.ts';
import type { Player } from './testing/clients.ts';

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
    // The handshake told the position: its answer needs no second question.
    expect(ana.network.heard.some(({ type }) => type === 'sync')).toBe(false);
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
    const { runtime, ana } = await seated();
    ana.network.refuseWith = { code: 'server_full', message: 'Too many people.', retryable: true, retryAfterMs: 7_000 };
    ana.network.cut();
    await runtime.advance(200);
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
    const { runtime, ana } = await seated();
    ana.network.refuseWith = { code: 'server_full', message: 'Too many people.', retryable: true, retryAfterMs: 3_000 };
    ana.network.cut();
    await runtime.advance(200);
    ana.client.close();
    ana.network.isUp = false;
    ana.client.open();
    const redial = vi.spyOn(ana.network.links[1]!, 'redial');
    await runtime.advance(10_000);
    expect(redial).not.toHaveBeenCalled();
  });

  test('[C7] is tried again once, where a page came back before the pause was over', async () => {
    const { runtime, ana } = await seated();
    ana.network.refuseWith = { code: 'server_full', message: 'Too many people.', retryable: true, retryAfterMs: 3_000 };
    ana.network.cut();
    await runtime.advance(200);
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
    const { runtime, ana } = await seated();
    ana.network.refuseWith = { code: 'server_full', message: 'Too many people.', retryable: true, retryAfterMs: 9_000 };
    ana.network.cut();
    await runtime.advance(200);
    ana.network.refuseWith = null;
    ana.client.probe();
    await runtime.advance(20);
    expect(ana.view().connection).toEqual({ status: 'connected' });
  });
});

describe('a link', () => {
  test('[C6] that redials without a word has lost its connection', async () => {
    const { runtime, ana } = await seated();
    server(ana).isDown = true;
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

describe('a closed client', () => {
  test('[S9] leaves no connection behind', async () => {
    const { server: there, ana } = await seated();
    expect(there.sessions.size).toBe(1);
    ana.client.close();
    expect(there.sessions.size).toBe(0);
  });

  test.for<[string, (ana: Player) => void]>([
    ['has not yet told what it received', (ana) => void server(ana).submit('bo', 'b1', { type: 'put', value: 1 }, 1)],
    [
      'waits to send again',
      (ana) => {
        server(ana).isDown = true;
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
    const { runtime, ana } = await seated();
    await runtime.advance(1_000);
    happen(ana);
    await runtime.advance(45);
    expect(runtime.waiting).toBeGreaterThan(0);
    ana.client.close();
    expect(runtime.waiting).toBe(0);
  });

  test('[S9] that waits for its first message leaves no timer behind', async () => {
    const { server: there, runtime } = await seated();
    await runtime.advance(1_000);
    const bo = createPlayer({ server: there, runtime, playerId: 'bo' });
    bo.network.isSilent = true;
    bo.client.open();
    await runtime.advance(100);
    bo.client.close();
    // ana is told that bo has gone
    await runtime.advance(20);
    expect(runtime.waiting).toBe(0);
  });
});

function server(player: Player) {
  return player.network.server;
}

function gap(player: Player): void {
  player.network.links[0]?.handlers.message({
    ...server(player).snapshot('ana'),
    type: 'events',
    correlationId: 'x',
    timestamp: 1,
    version: 1,
    payload: { from: 8, to: 9, head: 'x', events: [] },
  });
}
