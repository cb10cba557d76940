import { describe, expect, test } from 'vitest';
import { commandsHeard, createPlayer, seated } from './testing/clients.ts';

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

  test('[C2] leaves in the order of asking, several at a time where that is allowed', async () => {
    const { runtime, ana } = await seated({ limits: { inFlight: 3 } });
    const ids = [1, 2, 3, 4].map((value) => ana.submit({ type: 'put', value }));
    expect(commandsHeard(ana)).toEqual(ids.slice(0, 3));
    expect(ana.view().pending.map(({ stage }) => stage)).toEqual(['sent', 'sent', 'sent', 'queued']);
    await runtime.advance(200);
    expect(commandsHeard(ana)).toEqual(ids);
    expect(ana.view()).toMatchObject({ pending: [], game: { numbers: { ana: 4 } } });
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
