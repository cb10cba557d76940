import { describe, expect, test } from 'vitest';
import { commandsHeard, createPlayer, seated } from './testing/clients.ts';
import { rejected } from './testing/model-server.ts';

describe('a command', () => {
  test('[U2] shows its effect at once, and stays when it is accepted', async () => {
    const { runtime, ana } = await seated();
    const id = ana.submit({ type: 'put', value: 5 });
    expect(ana.view()).toMatchObject({
      pending: [{ correlationId: id, stage: 'sent' }],
      game: { numbers: { ana: 5 } },
    });
    expect(ana.view().confirmed?.game.numbers).toEqual({});
    await runtime.advance(100);
    expect(ana.view()).toMatchObject({ pending: [], confirmed: { gameVersion: 3 }, game: { numbers: { ana: 5 } } });
    expect(ana.view().game).toBe(ana.view().confirmed?.game);
    expect(ana.outcomes.get(id)).toEqual({ status: 'accepted', gameVersion: 3 });
    expect(ana.views.every(({ game }, index) => index < firstShown(ana.views) || game?.numbers['ana'] === 5)).toBe(
      true,
    );
  });

  test('[C1] that is not predictable shows as under way, and has its effect with the server’s event', async () => {
    const { runtime, ana } = await seated();
    ana.submit({ type: 'lock', locked: true });
    expect(ana.view()).toMatchObject({ pending: [{ stage: 'sent' }], game: { locked: false } });
    await runtime.advance(100);
    expect(ana.view()).toMatchObject({ pending: [], game: { locked: true } });
  });

  test('[C4] that is refused is taken back, with its reason', async () => {
    const { server, runtime, ana } = await seated();
    server.submit('bo', 'b1', { type: 'lock', locked: true }, runtime.now());
    const id = ana.submit({ type: 'put', value: 5 });
    expect(ana.view().game?.numbers).toEqual({ ana: 5 });
    await runtime.advance(100);
    expect(ana.view()).toMatchObject({ pending: [], game: { numbers: {} } });
    expect(ana.outcomes.get(id)).toEqual({
      status: 'rejected',
      code: 'locked',
      message: 'Not now: locked.',
      details: {},
      retryable: false,
    });
  });

  test('[S6] [U54] that was refused for the moment is sent again as soon as the server says that it can do all again', async () => {
    const { server, runtime, ana } = await seated();
    server.isDown = true;
    const id = ana.submit({ type: 'put', value: 5 });
    await runtime.advance(60_000);
    const tries = commandsHeard(ana).length;
    server.isDown = false;
    const service = { reason: null, fallback: null, retryAfterMs: null };
    const tell = (state: string): void => {
      const payload = { ...service, state };
      const envelope = { correlationId: state, timestamp: runtime.now(), version: 1 as const };
      ana.network.links[0]?.handlers.message({ ...envelope, type: 'service', payload });
    };
    tell('degraded');
    await runtime.advance(1);
    expect(commandsHeard(ana)).toHaveLength(tries);
    tell('available');
    await runtime.advance(100);
    expect(commandsHeard(ana)).toHaveLength(tries + 1);
    expect(ana.outcomes.get(id)).toEqual({ status: 'accepted', gameVersion: 3 });
  });

  test('[W5] that is refused for the moment stays shown, and is sent again with its id until it is decided', async () => {
    const { server, runtime, ana } = await seated();
    server.isDown = true;
    const id = ana.submit({ type: 'put', value: 5 });
    await runtime.advance(5_000);
    const tries = commandsHeard(ana).length;
    expect(tries).toBeGreaterThan(2);
    expect(tries).toBeLessThan(12);
    expect(new Set(commandsHeard(ana))).toEqual(new Set([id]));
    expect(ana.view()).toMatchObject({ pending: [{ correlationId: id }], game: { numbers: { ana: 5 } } });
    server.isDown = false;
    await runtime.advance(12_000);
    expect(ana.view()).toMatchObject({ pending: [], confirmed: { gameVersion: 3 } });
    expect(ana.outcomes.get(id)).toEqual({ status: 'accepted', gameVersion: 3 });
  });

  test('[C2] is not overtaken by the next one while it is refused for the moment', async () => {
    const { server, runtime, ana } = await seated();
    server.isDown = true;
    ana.submit({ type: 'put', value: 5 });
    ana.submit({ type: 'put', value: 8 });
    await runtime.advance(15);
    server.isDown = false;
    await runtime.advance(5_000);
    expect(server.log.slice(2).map(({ event }) => event.data)).toMatchObject([{ value: 5 }, { value: 8 }]);
    expect(ana.view().game?.numbers).toEqual({ ana: 8 });
  });

  test('[W5] that is refused for the moment is not sent again before the server said', async () => {
    const { server, runtime, ana } = await seated();
    server.isDown = true;
    server.retryAfterMs = 30_000;
    ana.submit({ type: 'put', value: 5 });
    await runtime.advance(30_000);
    expect(commandsHeard(ana)).toHaveLength(1);
    await runtime.advance(1_000);
    expect(commandsHeard(ana)).toHaveLength(2);
  });

  test('[W5] that is refused for the moment waits a short time at first, after each success anew', async () => {
    const { server, runtime, ana } = await seated();
    server.isDown = true;
    ana.submit({ type: 'put', value: 5 });
    await runtime.advance(20_000);
    server.isDown = false;
    await runtime.advance(12_000);
    expect(ana.view().pending).toEqual([]);
    const before = commandsHeard(ana).length;
    server.isDown = true;
    ana.submit({ type: 'put', value: 6 });
    await runtime.advance(500);
    expect(commandsHeard(ana).length - before).toBeGreaterThan(1);
  });

  test('[C2] that waits to be sent again is not sent sooner because something else happens', async () => {
    const { server, runtime, ana } = await seated({ limits: { retryMinMs: 4_000 } });
    server.isDown = true;
    ana.submit({ type: 'put', value: 5 });
    await runtime.advance(100);
    for (let value = 0; value < 10; value += 1) {
      ana.submit({ type: 'put', value });
      server.sessions.forEach(({ send }) =>
        send({ type: 'presence', payload: { revision: 9 + value, connected: [] } }),
      );
      await runtime.advance(20);
    }
    expect(commandsHeard(ana)).toHaveLength(1);
    await runtime.advance(8_000);
    expect(commandsHeard(ana).length).toBeGreaterThan(1);
  });

  test('[C2] leaves in the order of asking, several at a time where that is allowed', async () => {
    const { runtime, ana } = await seated({ limits: { inFlight: 3 } });
    const ids = [1, 2, 3, 4].map((value) => ana.submit({ type: 'put', value }));
    expect(commandsHeard(ana)).toEqual(ids.slice(0, 3));
    expect(ana.view().pending.map(({ stage }) => stage)).toEqual(['sent', 'sent', 'sent', 'queued']);
    await runtime.advance(200);
    expect(commandsHeard(ana)).toEqual(ids);
    expect(ana.view()).toMatchObject({ pending: [], game: { numbers: { ana: 4 } } });
  });

  test('[W5] whose answer is lost is sent again with its id, and done once', async () => {
    const { server, runtime, ana } = await seated();
    ana.network.weather = { ...ana.network.weather, loss: 1 };
    const id = ana.submit({ type: 'put', value: 5 });
    await runtime.advance(5_000);
    ana.network.weather = { ...ana.network.weather, loss: 0 };
    await runtime.advance(20_000);
    expect(commandsHeard(ana).filter((heard) => heard === id).length).toBeGreaterThan(1);
    expect(server.version).toBe(3);
    expect(ana.outcomes.get(id)).toEqual({ status: 'accepted', gameVersion: 3 });
  });

  test('[C7] without an answer makes the client ask whether anybody is there, and replace a dead connection', async () => {
    const { runtime, ana } = await seated();
    ana.network.isSilent = true;
    const id = ana.submit({ type: 'put', value: 5 });
    await runtime.advance(11_999);
    expect(ana.view().connection.status).toBe('connected');
    await runtime.advance(1);
    expect(ana.view().connection.status).toBe('reconnecting');
    ana.network.isSilent = false;
    await runtime.advance(1_000);
    expect(ana.outcomes.get(id)).toMatchObject({ status: 'accepted' });
  });

  test('[C5] whose frame came needs no answer: nothing is sent again, nobody is asked', async () => {
    const { server, runtime, ana } = await seated();
    ana.network.isSilent = true;
    const id = ana.submit({ type: 'put', value: 5 });
    await runtime.advance(50);
    ana.network.isSilent = false;
    server.submit('ana', id, { type: 'put', value: 5 }, runtime.now());
    await runtime.advance(9_000);
    server.isDown = true;
    server.retryAfterMs = 60_000;
    const next = ana.submit({ type: 'put', value: 6 });
    await runtime.advance(30_000);
    expect(ana.view()).toMatchObject({ connection: { status: 'connected' }, pending: [{ correlationId: next }] });
    expect(commandsHeard(ana)).toEqual([id, next]);
    expect(ana.network.heard.some(({ type }) => type === 'sync')).toBe(false);
  });

  test('[C1] is predicted at the server’s time, as far as it is known', async () => {
    const { server, runtime } = await seated();
    const ana = createPlayer({ server, runtime, playerId: 'bo' });
    ana.network.skewMs = 3_600_000;
    ana.client.open();
    await runtime.advance(100);
    ana.submit({ type: 'put', value: 5 });
    const { changedAt } = ana.view().game ?? { changedAt: 0 };
    expect(Math.abs(changedAt - runtime.now() - 3_600_000)).toBeLessThanOrEqual(20);
    expect(ana.view().pending).toMatchObject([{ since: runtime.now() }]);
  });

  test('[W5] that the server could not vouch for in time, but did, holds up nothing', async () => {
    const { server, runtime, ana } = await seated();
    const submit = server.submit.bind(server);
    const timeout = rejected('timeout', 'Saving takes too long.', true, { retryAfterMs: 60_000 });
    server.submit = (...request) => {
      submit(...request);
      return timeout;
    };
    ana.submit({ type: 'put', value: 5 });
    await runtime.advance(100);
    server.submit = submit;
    expect(ana.view()).toMatchObject({ pending: [], game: { numbers: { ana: 5 } } });
    ana.submit({ type: 'put', value: 6 });
    await runtime.advance(100);
    expect(ana.view()).toMatchObject({ pending: [], game: { numbers: { ana: 6 } } });
  });

  test('[C5] whose frame is faster than its answer is settled by the frame', async () => {
    const { server, runtime, ana } = await seated();
    const id = ana.submit({ type: 'put', value: 5 });
    const [session] = server.sessions;
    server.outcomes.clear();
    server.submit('ana', id, { type: 'put', value: 5 }, runtime.now());
    session?.send({ type: 'events', payload: server.events('ana', 2) });
    await runtime.advance(10);
    expect(ana.view().pending).toEqual([]);
    expect(ana.outcomes.get(id)).toEqual({ status: 'accepted', gameVersion: 3 });
    await runtime.advance(30_000);
    expect(ana.view()).toMatchObject({ connection: { status: 'connected' }, game: { numbers: { ana: 5 } } });
  });

  test('[C2] beyond 32 that wait is refused at once, and never sent', async () => {
    const { runtime, ana } = await seated();
    ana.network.isUp = false;
    ana.network.cut();
    const ids = Array.from({ length: 32 }, (_, value) => ana.submit({ type: 'put', value }));
    const refused = ana.submit({ type: 'put', value: 99 });
    await runtime.settle();
    expect(ana.outcomes.get(refused)).toMatchObject({ status: 'refused', code: 'limit_reached' });
    expect(ana.view().pending.map(({ correlationId }) => correlationId)).toEqual(ids);
    ana.network.isUp = true;
    await runtime.advance(5_000);
    expect(commandsHeard(ana)).toEqual(ids);
    expect(ana.view()).toMatchObject({ pending: [], game: { numbers: { ana: 31 } } });
  });

  test('[U5] given before the first connection is kept, shown where it can be, and sent once live', async () => {
    const { server, runtime } = await seated();
    const initial = { position: server.positionAt(2), game: server.boardAt(2), playerId: 'ana' };
    const ana = createPlayer({ server, runtime, initial });
    ana.submit({ type: 'put', value: 5 });
    expect(ana.view()).toMatchObject({ pending: [{ stage: 'queued' }], game: { numbers: { ana: 5 } } });
    ana.client.open();
    await runtime.advance(100);
    expect(ana.view()).toMatchObject({ pending: [], confirmed: { game: { numbers: { ana: 5 } } } });
  });

  test('[C6] after closing, or while failed, is refused: nobody will answer', async () => {
    const { runtime, ana } = await seated();
    ana.network.isUp = false;
    ana.network.cut();
    const pending = ana.submit({ type: 'put', value: 5 });
    ana.client.close();
    const late = ana.submit({ type: 'put', value: 6 });
    await runtime.settle();
    expect(ana.outcomes.get(pending)).toMatchObject({ status: 'refused', code: 'not_live' });
    expect(ana.outcomes.get(late)).toMatchObject({ status: 'refused', code: 'not_live' });
    expect(ana.view()).toMatchObject({ pending: [], connection: { status: 'disconnected' }, game: { numbers: {} } });
  });
});

function firstShown(views: readonly { readonly pending: readonly unknown[] }[]): number {
  return views.findIndex(({ pending }) => pending.length > 0);
}
