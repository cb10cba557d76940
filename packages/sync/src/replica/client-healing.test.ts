import { describe, expect, test } from 'vitest';
import { commandsHeard, createPlayer, seated } from './testing/clients.ts';
import type { Player } from './testing/clients.ts';
import { ModelServer } from './testing/model-server.ts';
import type { Said } from './testing/model-server.ts';

describe('a gap', () => {
  test('[R2] is asked for once, and filled', async () => {
    const { server, runtime, ana } = await seated();
    for (const value of [1, 2, 3]) quietly(server, value);
    tell(server, { type: 'events', payload: server.events('ana', 3, 4) });
    tell(server, { type: 'events', payload: server.events('ana', 4, 5) });
    await runtime.advance(12);
    expect(ana.view().confirmed?.gameVersion).toBe(2);
    await runtime.advance(50);
    expect(ana.view().confirmed).toMatchObject(server.positionAt(5));
    expect(syncs(ana)).toBe(1);
  });

  test('[R2] that the answer does not fill is asked for once more', async () => {
    const { server, runtime, ana } = await seated();
    quietly(server, 1);
    tell(server, { type: 'events', payload: { ...server.events('ana', 3, 3), from: 8, to: 9 } });
    await runtime.advance(5_000);
    expect(syncs(ana)).toBe(2);
    expect(ana.view().confirmed?.gameVersion).toBe(3);
  });

  test('[W4] in doubt about a snapshot below what is held, the server is asked', async () => {
    const { server, runtime, ana } = await seated();
    const late = server.snapshot('ana');
    server.submit('bo', 'b1', { type: 'put', value: 1 }, runtime.now());
    await runtime.advance(100);
    tell(server, late);
    await runtime.advance(100);
    expect(ana.view().confirmed?.gameVersion).toBe(3);
    expect(syncs(ana)).toBe(1);
  });

  test('[W4] that a server which was set back cannot fill leads back to where the server is', async () => {
    const { server, runtime, ana } = await seated();
    server.submit('bo', 'b1', { type: 'put', value: 1 }, runtime.now());
    await runtime.advance(100);
    const ahead = server.events('ana', 2, 3);
    server.log = server.log.slice(0, 2);
    tell(server, { type: 'events', payload: { ...ahead, from: 7, to: 8 } });
    await runtime.advance(5_000);
    expect(ana.view()).toMatchObject({ connection: { status: 'connected' }, confirmed: server.positionAt(2) });
  });

  test('[S9] whose filling is refused is asked for again after a pause, however much goes on', async () => {
    const { server, runtime, ana } = await seated();
    ana.network.isSyncRefused = true;
    quietly(server, 1);
    for (let value = 2; value < 60; value += 1) {
      server.submit('bo', `b${value}`, { type: 'put', value }, runtime.now());
      await runtime.advance(50);
    }
    expect(syncs(ana)).toBeGreaterThan(1);
    expect(syncs(ana)).toBeLessThan(10);
    expect(ana.view().confirmed?.gameVersion).toBe(2);
    ana.network.isSyncRefused = false;
    await runtime.advance(12_000);
    expect(ana.view().confirmed).toMatchObject(server.positionAt(server.version));
  });

  test('[C7] whose filling nobody answers replaces the connection', async () => {
    const { server, runtime, ana } = await seated();
    quietly(server, 1);
    quietly(server, 2);
    tell(server, { type: 'events', payload: server.events('ana', 3, 4) });
    await runtime.advance(10);
    ana.network.isSilent = true;
    await runtime.advance(9_000);
    expect(ana.view().connection.status).toBe('connected');
    await runtime.advance(1_000);
    expect(ana.view().connection.status).not.toBe('connected');
    ana.network.isSilent = false;
    await runtime.advance(1_000);
    expect(ana.view()).toMatchObject({ connection: { status: 'connected' }, confirmed: server.positionAt(4) });
  });
});

describe('an event that cannot be applied', () => {
  test('[C3] [W19] leaves the last state on the screen, is reported, and healed by a snapshot', async () => {
    const { server, runtime, ana } = await seated();
    server.submit('bo', 'b1', { type: 'put', value: 1 }, runtime.now());
    await runtime.advance(300);
    server.submit('bo', 'b2', { type: 'spoil' }, runtime.now());
    await runtime.advance(12);
    expect(ana.view().game?.numbers).toEqual({ bo: 1 });
    await runtime.advance(300);
    expect(ana.faults).toMatchObject([{ kind: 'evolve' }]);
    expect(ana.view()).toMatchObject({ connection: { status: 'connected' }, confirmed: server.positionAt(4) });
    server.submit('bo', 'b3', { type: 'put', value: 2 }, runtime.now());
    await runtime.advance(300);
    expect(ana.view().game?.numbers).toEqual({ bo: 2 });
  });

  test('[C3] now and then is healed each time', async () => {
    const { server, runtime, ana } = await seated();
    for (let time = 0; time < 8; time += 1) {
      server.submit('bo', `spoil${time}`, { type: 'spoil' }, runtime.now());
      await runtime.advance(300);
      server.submit('bo', `put${time}`, { type: 'put', value: time }, runtime.now());
      await runtime.advance(300);
    }
    expect(ana.faults).toHaveLength(8);
    expect(ana.view()).toMatchObject({ connection: { status: 'connected' }, game: { numbers: { bo: 7 } } });
  });

  test('[C3] again and again ends in a failure that says what to do; nothing spins', async () => {
    const { server, runtime, ana } = await seated();
    unreadable(server);
    ana.network.cut();
    server.submit('bo', 'b1', { type: 'spoil' }, runtime.now());
    await runtime.advance(10_000);
    expect(ana.view().connection).toMatchObject({ status: 'failed', code: 'internal' });
    expect(ana.faults).toHaveLength(4);
    expect(ana.view().game?.members).toEqual(['ana', 'bo']);
    expect(syncs(ana)).toBeLessThan(5);
  });

  test('[C3] is forgiven a client that is opened anew', async () => {
    const { server, runtime, ana } = await seated();
    const readable = server.snapshot.bind(server);
    unreadable(server);
    ana.network.cut();
    server.submit('bo', 'b1', { type: 'spoil' }, runtime.now());
    await runtime.advance(10_000);
    server.snapshot = readable;
    server.submit('bo', 'b2', { type: 'put', value: 2 }, runtime.now());
    ana.client.open();
    await runtime.advance(300);
    server.submit('bo', 'b3', { type: 'spoil' }, runtime.now());
    await runtime.advance(300);
    expect(ana.view()).toMatchObject({ connection: { status: 'connected' }, game: { numbers: { bo: 2 } } });
  });
});

describe('a page that comes back', () => {
  test('[C7] asks whether the connection lives, and keeps it when it is answered', async () => {
    const { runtime, ana } = await seated();
    ana.client.probe();
    ana.client.probe();
    await runtime.advance(3_000);
    expect(syncs(ana)).toBe(1);
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
    const { server, runtime, ana } = await seated();
    quietly(server, 1);
    quietly(server, 2);
    tell(server, { type: 'events', payload: server.events('ana', 3, 4) });
    await runtime.advance(10);
    ana.network.isSilent = true;
    ana.client.probe();
    await runtime.advance(1_999);
    const told = ana.views.length;
    await runtime.advance(1);
    // and listeners are told once of all that it comes to
    expect(ana.views.slice(told).map(({ connection }) => connection.status)).toEqual(['reconnecting']);
  });

  test('[C7] keeps the connection where the question under way is answered in time', async () => {
    const { server, runtime, ana } = await seated();
    quietly(server, 1);
    quietly(server, 2);
    tell(server, { type: 'events', payload: server.events('ana', 3, 4) });
    await runtime.advance(10);
    ana.client.probe();
    await runtime.advance(30_000);
    expect(ana.views.some(({ connection }) => connection.status === 'reconnecting')).toBe(false);
    expect(syncs(ana)).toBe(1);
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

describe('a connection on which nothing comes', () => {
  test('[C2] is asked, and lives as soon as it answers; nothing is sent before', async () => {
    const { server, runtime } = await seated();
    const bo = createPlayer({ server, runtime, playerId: 'bo' });
    bo.network.isSilent = true;
    bo.client.open();
    const id = bo.submit({ type: 'put', value: 5 });
    await runtime.advance(100);
    bo.network.isSilent = false;
    await runtime.advance(4_800);
    expect(commandsHeard(bo)).toEqual([]);
    await runtime.advance(200);
    expect(commandsHeard(bo)).toEqual([id]);
    expect(bo.view()).toMatchObject({ membership: 'player', pending: [] });
  });

  test('[C2] is asked again and again while it refuses to answer', async () => {
    const { server, runtime } = await seated();
    const bo = createPlayer({ server, runtime, playerId: 'bo' });
    bo.network.isSilent = true;
    bo.network.isSyncRefused = true;
    bo.client.open();
    await runtime.advance(100);
    bo.network.isSilent = false;
    await runtime.advance(11_000);
    expect(syncs(bo)).toBe(2);
    bo.network.isSyncRefused = false;
    await runtime.advance(5_000);
    expect(bo.view()).toMatchObject({ membership: 'player', connection: { status: 'connected' } });
    await runtime.advance(60_000);
    expect(syncs(bo)).toBe(3);
  });

  test('[C7] is replaced where it does not answer', async () => {
    const { server, runtime } = await seated();
    const bo = createPlayer({ server, runtime, playerId: 'bo' });
    bo.network.isSilent = true;
    bo.client.open();
    await runtime.advance(14_900);
    bo.network.isSilent = false;
    expect(bo.view().confirmed).toBeNull();
    await runtime.advance(500);
    expect(bo.view()).toMatchObject({ connection: { status: 'connected' }, membership: 'player' });
  });
});

describe('a greeting that was not meant for this connection', () => {
  async function stranger() {
    const { server, runtime } = await seated();
    const cem = createPlayer({ server, runtime, playerId: 'cem' });
    cem.client.open();
    await runtime.advance(100);
    expect(cem.view().membership).toBe('stranger');
    const elsewhere = new ModelServer();
    elsewhere.submit('cem', 'join-cem', { type: 'join' }, runtime.now());
    const hear = (said: Said, id: string) => cem.network.links.at(-1)?.handlers.message(cem.network.envelope(said, id));
    return { server, runtime, cem, elsewhere, hear };
  }

  test('[W15] is found out when the server knows no player here: a new connection says what is so', async () => {
    const { runtime, cem, elsewhere, hear } = await stranger();
    hear(elsewhere.snapshot('cem'), 'late');
    expect(cem.view().membership).toBe('player');
    cem.client.probe();
    await runtime.advance(1_000);
    expect(cem.view()).toMatchObject({ connection: { status: 'connected' }, membership: 'stranger' });
    expect(syncs(cem)).toBe(1);
  });

  test('[W15] is none where it is events: a stranger hears nothing before the snapshot', async () => {
    const { cem, elsewhere, hear } = await stranger();
    hear({ type: 'events', payload: elsewhere.events('cem', 0) }, 'late');
    expect(cem.view()).toMatchObject({ membership: 'stranger', confirmed: null });
  });

  test('[W15] is none where it is the same welcome once more: whoever has joined stays a player', async () => {
    const { runtime, cem } = await stranger();
    const welcome = cem.network.told.find(({ type }) => type === 'welcome');
    cem.submit({ type: 'join' });
    await runtime.advance(100);
    expect(cem.view().membership).toBe('player');
    if (welcome !== undefined) cem.network.links.at(-1)?.handlers.message(welcome);
    expect(welcome).toBeDefined();
    expect(cem.view().membership).toBe('player');
  });
});

describe('what was received', () => {
  test('[W7] is told cumulatively, within 200 ms', async () => {
    const { server, runtime, ana } = await seated();
    await runtime.advance(500);
    ana.network.heard.length = 0;
    for (const value of [1, 2, 3]) {
      server.submit('bo', `b${value}`, { type: 'put', value }, runtime.now());
      await runtime.advance(20);
    }
    expect(received(ana)).toEqual([]);
    await runtime.advance(200);
    expect(received(ana)).toEqual([5]);
  });

  test('[W7] is told at once where it is urgent', async () => {
    const { server, runtime, ana } = await seated();
    await runtime.advance(500);
    ana.network.heard.length = 0;
    server.submit('bo', 'b1', { type: 'ring' }, runtime.now());
    await runtime.advance(10);
    expect(received(ana)).toEqual([3]);
  });

  test('[W7] is told again where the server sends it again', async () => {
    const { server, runtime, ana } = await seated();
    await runtime.advance(500);
    ana.network.heard.length = 0;
    for (const session of server.sessions) session.acked = 0;
    server.resend();
    await runtime.advance(300);
    expect(received(ana)).toEqual([2]);
  });
});

/** Something happens on the server of which nobody is told. */
function quietly(server: ModelServer, value: number): void {
  const { sessions } = server;
  server.sessions = new Set();
  server.submit('bo', `quiet-${value}`, { type: 'put', value }, 9);
  server.sessions = sessions;
}

function tell(server: ModelServer, said: ReturnType<ModelServer['snapshot']>): void {
  for (const { send } of server.sessions) send(said);
}

/** From now on the server's snapshots say what this client cannot read. */
function unreadable(server: ModelServer): void {
  const snapshot = server.snapshot.bind(server);
  server.snapshot = (playerId) => {
    const said = snapshot(playerId);
    return { ...said, payload: { ...said.payload, game: {} } };
  };
}

function syncs(player: Player): number {
  return player.network.heard.filter(({ type }) => type === 'sync').length;
}

function received(player: Player): readonly unknown[] {
  return player.network.heard
    .filter(({ type }) => type === 'received')
    .map(({ payload }) => (payload as { gameVersion: number }).gameVersion);
}
