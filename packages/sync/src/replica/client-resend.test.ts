import { describe, expect, test } from 'vitest';
import { commandsHeard, seated, syncsHeard } from './testing/clients.ts';
import { rejected } from './testing/model-server.ts';

describe('a command', () => {
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
    expect(syncsHeard(ana)).toBe(0);
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
});
