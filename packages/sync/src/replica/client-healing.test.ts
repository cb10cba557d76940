import { describe, expect, test } from 'vitest';
import { seated, syncsHeard } from './testing/clients.ts';
import { gapBeingFilled, quietly, tell } from './testing/gap.ts';
import type { ModelServer } from './testing/model-server.ts';

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
    expect(syncsHeard(ana)).toBe(1);
  });

  test('[R2] that the answer does not fill is asked for once more', async () => {
    const { server, runtime, ana } = await seated();
    quietly(server, 1);
    tell(server, { type: 'events', payload: { ...server.events('ana', 3, 3), from: 8, to: 9 } });
    await runtime.advance(5_000);
    expect(syncsHeard(ana)).toBe(2);
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
    expect(syncsHeard(ana)).toBe(1);
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
    expect(syncsHeard(ana)).toBeGreaterThan(1);
    expect(syncsHeard(ana)).toBeLessThan(10);
    expect(ana.view().confirmed?.gameVersion).toBe(2);
    ana.network.isSyncRefused = false;
    await runtime.advance(12_000);
    expect(ana.view().confirmed).toMatchObject(server.positionAt(server.version));
  });

  test('[C7] whose filling nobody answers replaces the connection', async () => {
    const { server, runtime, ana } = await gapBeingFilled();
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
    expect(syncsHeard(ana)).toBeLessThan(5);
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

/** From now on the server's snapshots say what this client cannot read. */
function unreadable(server: ModelServer): void {
  const snapshot = server.snapshot.bind(server);
  server.snapshot = (playerId) => {
    const said = snapshot(playerId);
    return { ...said, payload: { ...said.payload, game: {} } };
  };
}
