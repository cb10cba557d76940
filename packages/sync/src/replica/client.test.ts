import { describe, expect, test, vi } from 'vitest';
import { commandsHeard, createPlayer, seated } from './testing/clients.ts';
import { ModelServer } from './testing/model-server.ts';
import { createVirtualRuntime } from './testing/virtual-runtime.ts';

describe('a client that connects', () => {
  test('[W4] is given a snapshot, and is a player who holds the server’s state', async () => {
    const { server, ana } = await seated();
    expect(ana.view()).toMatchObject({
      connection: { status: 'connected' },
      membership: 'player',
      playerId: 'ana',
      welcome: null,
      confirmed: { ...server.positionAt(2), game: server.boardAt(2) },
      pending: [],
      service: { state: 'available' },
    });
  });

  test('[W15] is welcomed as a stranger, joins, and is then a player', async () => {
    const server = new ModelServer();
    const runtime = createVirtualRuntime();
    const ana = createPlayer({ server, runtime });
    expect(ana.view().membership).toBe('unknown');
    ana.client.open();
    await runtime.advance(100);
    expect(ana.view()).toMatchObject({
      membership: 'stranger',
      playerId: 'ana',
      welcome: { name: 'board' },
      game: null,
    });
    ana.submit({ type: 'join' });
    await runtime.advance(100);
    expect(ana.view()).toMatchObject({ membership: 'player', welcome: null, pending: [], game: { members: ['ana'] } });
  });

  test('[C2] sends a stranger’s other commands only after joining, in their order', async () => {
    const server = new ModelServer();
    const runtime = createVirtualRuntime();
    const ana = createPlayer({ server, runtime });
    ana.client.open();
    const put = ana.submit({ type: 'put', value: 5 });
    await runtime.advance(500);
    expect(commandsHeard(ana)).toEqual([]);
    const join = ana.submit({ type: 'join' });
    await runtime.advance(500);
    expect(commandsHeard(ana)).toEqual([join, put]);
    expect(ana.view()).toMatchObject({ pending: [], game: { numbers: { ana: 5 } } });
  });

  test('[U6] shows what was on the screen last time until the server answers, and goes on from there', async () => {
    const { server, runtime } = await seated();
    const initial = { position: server.positionAt(1), game: server.boardAt(1), playerId: 'ana' };
    const again = createPlayer({ server, runtime, initial });
    expect(again.view()).toMatchObject({
      connection: { status: 'disconnected' },
      membership: 'player',
      game: initial.game,
    });
    again.client.open();
    await runtime.advance(100);
    expect(again.view().confirmed?.gameVersion).toBe(2);
    // by the events in between, not by a snapshot
    expect(again.view().lastEvents.map(({ version }) => version)).toEqual([2]);
  });

  test('[D10] has left with its own event, and may send nothing but a join', async () => {
    const { runtime, ana } = await seated();
    const leave = ana.submit({ type: 'leave' });
    await runtime.advance(100);
    expect(ana.view()).toMatchObject({ membership: 'stranger', pending: [], game: { members: ['bo'] } });
    ana.submit({ type: 'put', value: 5 });
    const join = ana.submit({ type: 'join' });
    await runtime.advance(100);
    expect(commandsHeard(ana).slice(0, 2)).toEqual([leave, join]);
    expect(ana.view()).toMatchObject({ membership: 'player', game: { numbers: { ana: 5 } } });
  });

  test('[W15] who has joined and gone again before hearing of it may join once more', async () => {
    const { server, runtime } = await seated();
    const carl = createPlayer({ server, runtime, playerId: 'carl' });
    carl.client.open();
    await runtime.advance(100);
    const join = carl.submit({ type: 'join' });
    await runtime.advance(15);
    carl.network.cut();
    server.submit('carl', 'from another tab', { type: 'leave' }, runtime.now());
    await runtime.advance(2_000);
    expect(carl.outcomes.get(join)).toMatchObject({ status: 'accepted' });
    expect(carl.view()).toMatchObject({ membership: 'stranger', pending: [] });
    carl.submit({ type: 'join' });
    await runtime.advance(100);
    expect(carl.view()).toMatchObject({ membership: 'player', pending: [], game: { members: ['ana', 'bo', 'carl'] } });
  });

  test('[W3] passes over messages that it does not know', async () => {
    const { runtime, ana } = await seated();
    const before = ana.view();
    ana.network.links[0]?.handlers.message({ ...envelope, type: 'fireworks', payload: {} });
    await runtime.advance(10);
    expect(ana.view()).toMatchObject({ ...before, clockOffsetMs: expect.any(Number) as number });
  });

  test('[W16] shows service and delivery as they are told, and presence by the highest revision', async () => {
    const { runtime, ana } = await seated();
    const tell = (type: string, payload: object): void =>
      ana.network.links[0]?.handlers.message({ ...envelope, type, payload, timestamp: runtime.now() });
    tell('presence', { revision: 9, connected: ['ana', 'bo'] });
    tell('presence', { revision: 8, connected: [] });
    tell('delivery', { gameVersion: 2, seenBy: ['bo'] });
    tell('service', { state: 'degraded', reason: 'slow', fallback: 'readOnly', retryAfterMs: 500 });
    expect(ana.view()).toMatchObject({
      presence: { revision: 9, connected: ['ana', 'bo'] },
      delivery: { gameVersion: 2, seenBy: ['bo'] },
      service: { state: 'degraded', fallback: 'readOnly' },
    });
  });

  test('[D22] knows how far the server’s clock is from its own', async () => {
    const { runtime, ana } = await seated();
    ana.network.links[0]?.handlers.message({ ...envelope, type: 'service', payload: {}, timestamp: runtime.now() });
    expect(Math.abs(ana.view().clockOffsetMs)).toBeLessThanOrEqual(20);
    ana.client.probe();
    await runtime.advance(100);
    // there and back take 10 ms each, and the server stamps in between
    expect(ana.view().clockOffsetMs).toBe(0);
  });
});

describe('listeners', () => {
  test('[R4] are told once for a frame, however much it changes', async () => {
    const { server, runtime, ana } = await seated();
    ana.submit({ type: 'put', value: 5 });
    await runtime.advance(100);
    const told = ana.views.length;
    server.submit('bo', 'b1', { type: 'put', value: 1 }, runtime.now());
    await runtime.advance(10);
    expect(ana.views.length - told).toBe(1);
  });

  test('[C5] are not told of a duplicate', async () => {
    const { server, runtime, ana } = await seated();
    server.submit('bo', 'b1', { type: 'put', value: 1 }, runtime.now());
    await runtime.advance(300);
    const before = ana.view();
    server.sessions.forEach(({ send }) => send({ type: 'events', payload: server.events('ana', 0) }));
    await runtime.advance(300);
    expect(ana.view()).toBe(before);
  });

  test('[S9] that throw break nothing, and are reported', async () => {
    const { runtime, ana } = await seated();
    const last = vi.fn<() => void>();
    ana.client.subscribe(() => {
      throw new Error('a component');
    });
    const stop = ana.client.subscribe(last);
    ana.submit({ type: 'put', value: 5 });
    await runtime.advance(100);
    expect(last).toHaveBeenCalled();
    expect(ana.faults).toContainEqual({ kind: 'listener', error: new Error('a component') });
    expect(ana.view()).toMatchObject({ pending: [], game: { numbers: { ana: 5 } } });
    stop();
    last.mockClear();
    ana.submit({ type: 'put', value: 6 });
    expect(last).not.toHaveBeenCalled();
  });
});

const envelope = { correlationId: 'server', timestamp: 0, version: 1 } as const;
