import { describe, expect, test } from 'vitest';
import { boardDecider } from './testing/board.ts';
import { asKept, commandsHeard, createPlayer, reloaded, seated } from './testing/clients.ts';

async function offline() {
  const world = await seated();
  world.ana.network.isUp = false;
  world.ana.network.cut();
  return world;
}

/** Ana's page, opened anew, once the line is back. */
async function backAfterReload({ server, runtime, ana }: Awaited<ReturnType<typeof seated>>) {
  const again = reloaded(ana, { server, runtime });
  again.network.isUp = true;
  again.client.open();
  await runtime.advance(20_000);
  return again;
}

describe('what was asked for before a reload', () => {
  test('[C2] [R4] is shown as it was, and is sent in order under the ids that it had', async () => {
    const world = await offline();
    const ids = [5, 8].map((value) => world.ana.submit({ type: 'put', value }));
    const again = reloaded(world.ana, world);
    expect(again.view()).toMatchObject({
      membership: 'player',
      pending: ids.map((correlationId) => ({ correlationId, stage: 'queued' })),
      game: { numbers: { ana: 8 } },
    });
    again.network.isUp = true;
    again.client.open();
    await world.runtime.advance(5_000);
    expect(commandsHeard(again)).toEqual(ids);
    expect(ids.map((id) => again.outcomes.get(id)?.status)).toEqual(['accepted', 'accepted']);
    expect(again.view()).toMatchObject({ pending: [], game: { numbers: { ana: 8 } } });
  });

  test('[W5] is made once where the server had it already, and its first outcome is told', async () => {
    const world = await seated();
    const id = world.ana.submit({ type: 'put', value: 5 });
    // The server has it, its answer does not come any more.
    await world.runtime.advance(15);
    const version = world.server.version;
    const again = await backAfterReload(world);
    expect(world.server.version).toBe(version);
    expect(again.outcomes.get(id)).toEqual({ status: 'accepted', gameVersion: version });
    expect(again.view().pending).toEqual([]);
  });

  test('[C4] is taken back, with its reason, where the server refuses it', async () => {
    const world = await offline();
    const id = world.ana.submit({ type: 'put', value: 5 });
    world.server.submit('bo', 'b1', { type: 'lock', locked: true }, world.runtime.now());
    const again = await backAfterReload(world);
    expect(again.outcomes.get(id)).toMatchObject({ status: 'rejected', code: 'locked' });
    expect(again.view()).toMatchObject({ pending: [], game: { numbers: {} } });
  });

  test('[C2] is passed over where it is pending already, as in another tab', async () => {
    const { ana } = await offline();
    const id = ana.submit({ type: 'put', value: 5 });
    expect(ana.client.resume(asKept(ana.view().pending))).toEqual([]);
    expect(ana.view().pending).toMatchObject([{ correlationId: id }]);
  });

  test('[U51] is shown as soon as it can be predicted, where the rules for that come later', async () => {
    const world = await offline();
    const rules = { isComplete: false };
    const decider: typeof boardDecider = {
      ...boardDecider,
      predictable: (board, command) => rules.isComplete && boardDecider.predictable(board, command),
    };
    world.ana.submit({ type: 'put', value: 5 });
    const again = reloaded(world.ana, { ...world, decider });
    expect(again.view()).toMatchObject({ pending: [{ stage: 'queued' }], game: { numbers: {} } });
    rules.isComplete = true;
    again.resume(asKept(again.view().pending));
    expect(again.view()).toMatchObject({ pending: [{ stage: 'queued' }], game: { numbers: { ana: 5 } } });
    expect(again.views.at(-1)?.game?.numbers).toEqual({ ana: 5 });
  });

  test('[C2] in two tabs is sent by both, and made once, in the order of asking', async () => {
    const { server, runtime, ana } = await offline();
    ana.submit({ type: 'put', value: 5 });
    const other = createPlayer({ server, runtime });
    other.resume(asKept(ana.view().pending));
    other.submit({ type: 'put', value: 8 });
    ana.resume(asKept(other.view().pending));
    other.client.open();
    await runtime.advance(5_000);
    ana.network.isUp = true;
    await runtime.advance(30_000);
    expect(server.log.slice(2).map(({ event }) => event.data)).toMatchObject([{ value: 5 }, { value: 8 }]);
    for (const { client } of [ana, other])
      expect(client.view()).toMatchObject({ pending: [], game: { numbers: { ana: 8 } } });
  });

  test('[C2] beyond 32 is not taken', async () => {
    const { ana } = await offline();
    const many = Array.from({ length: 33 }, (_, value) => ({
      correlationId: `kept-${value}`,
      command: { type: 'put' as const, value },
      since: 1,
    }));
    const last = ana.client.resume(many).at(-1);
    expect(ana.view().pending).toHaveLength(32);
    expect(await last?.settled).toMatchObject({ status: 'refused', code: 'limit_reached' });
  });
});

describe('a page that comes back', () => {
  test('[W4] to a server that was set back to an older backup shows the backup, and makes what is pending on it', async () => {
    const world = await seated();
    world.ana.submit({ type: 'put', value: 5 });
    await world.runtime.advance(1_000);
    world.ana.network.isUp = false;
    world.ana.network.cut();
    world.ana.submit({ type: 'put', value: 8 });
    world.server.restore(2);
    world.server.submit('bo', 'b1', { type: 'put', value: 3 }, world.runtime.now());
    const again = await backAfterReload(world);
    expect(again.view()).toMatchObject({ pending: [], game: { numbers: { ana: 8, bo: 3 } } });
    expect(again.view().confirmed).toMatchObject(world.server.positionAt(world.server.version));
  });

  test('[C7] [R4] after hours asleep, with a connection that died without a word, shows the present within seconds', async () => {
    const { server, runtime, ana } = await seated();
    ana.network.isSilent = true;
    await runtime.advance(9 * 3_600_000);
    server.submit('bo', 'b1', { type: 'put', value: 3 }, runtime.now());
    const id = ana.submit({ type: 'put', value: 5 });
    ana.network.isSilent = false;
    ana.network.cut();
    ana.client.probe();
    await runtime.advance(3_000);
    expect(ana.view()).toMatchObject({ pending: [], game: { numbers: { ana: 5, bo: 3 } } });
    expect(ana.outcomes.get(id)?.status).toBe('accepted');
  });

  test('[R4] with a clock that was set back by a day keeps its order, and loses nothing', async () => {
    const world = await offline();
    const kept = [5, 8].map((value, index) => ({
      correlationId: `kept-${value}`,
      command: { type: 'put' as const, value },
      since: world.runtime.now() + (1 - index) * 86_400_000,
    }));
    world.ana.resume(kept);
    world.ana.network.skewMs = -86_400_000;
    world.ana.network.isUp = true;
    await world.runtime.advance(20_000);
    expect(world.ana.view()).toMatchObject({ pending: [], game: { numbers: { ana: 8 } } });
    expect(world.server.log.slice(2).map(({ event }) => event.data)).toMatchObject([{ value: 5 }, { value: 8 }]);
  });
});
