import { describe, expect, test } from 'vitest';
import { commandsHeard, createPlayer, seated, syncsHeard } from './testing/clients.ts';
import { ModelServer } from './testing/model-server.ts';
import type { Said } from './testing/model-server.ts';

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
    expect(syncsHeard(bo)).toBe(2);
    bo.network.isSyncRefused = false;
    await runtime.advance(5_000);
    expect(bo.view()).toMatchObject({ membership: 'player', connection: { status: 'connected' } });
    await runtime.advance(60_000);
    expect(syncsHeard(bo)).toBe(3);
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
    expect(syncsHeard(cem)).toBe(1);
  });

  test('[R2] [W4] leads nobody back: an old snapshot makes the page ask', async () => {
    const { server, runtime, ana } = await seated();
    const old = server.snapshot('ana');
    server.submit('bo', 'b1', { type: 'put', value: 8 }, runtime.now());
    await runtime.advance(100);
    ana.network.isSilent = true;
    ana.network.cut();
    await runtime.advance(300);
    ana.network.isSilent = false;
    ana.network.links.at(-1)?.handlers.message(ana.network.envelope(old, 'late'));
    expect(ana.view().confirmed).toMatchObject(server.positionAt(3));
    await runtime.advance(1_000);
    expect(ana.views.map(({ confirmed }) => confirmed?.gameVersion ?? 0)).toEqual(
      ana.views.map(({ confirmed }) => confirmed?.gameVersion ?? 0).toSorted((left, right) => left - right),
    );
    expect(ana.view()).toMatchObject({ connection: { status: 'connected' }, confirmed: server.positionAt(3) });
    expect(syncsHeard(ana)).toBe(1);
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
