import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Append, EventStore, Outcome, Receipt, StoredEvent } from './event-store.ts';

/**
 * What every event store must do, whatever it is made of. `open` gives an empty one; `reopen`, for one that outlives its process,
 * opens what another has left behind, with that one still open, as after a crash.
 *
 * @example describeEventStore('SQLite', () => openSqlite(freshPath()), (store) => openSqlite(pathOf(store)))
 */
export function describeEventStore(
  name: string,
  open: () => Promise<EventStore>,
  reopen?: (store: EventStore) => Promise<EventStore>,
): void {
  const opened: EventStore[] = [];
  const fresh = async (): Promise<EventStore> => {
    const store = await open();
    opened.push(store);
    return store;
  };
  const again = async (store: EventStore): Promise<EventStore> => {
    if (reopen === undefined) return store;
    const other = await reopen(store);
    opened.push(other);
    return other;
  };
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });
  describe(`event store contract: ${name}`, () => {
    describeAppend(fresh, again);
    describeReceipts(fresh, again);
    describeReading(fresh);
    describeSnapshots(fresh, again);
    describeErasing(fresh, again);
    describeRaces(fresh);
  });
}

type Open = () => Promise<EventStore>;
type Again = (store: EventStore) => Promise<EventStore>;

function event(version: number, correlationId = `command-${version}`): StoredEvent {
  const data = { version, text: 'Zoë 🂡\u0000"\\\n', nested: { list: [1, null, { deep: true }] } };
  const head = { type: 'happened', data, actor: version % 2 === 0 ? null : 'player', at: 1_700_000_000_000 + version };
  return {
    ...head,
    reason: 'It happened',
    version,
    correlationId,
    schema: 3,
    hash: `hash-${version}-${'x'.repeat(30)}`,
  };
}

function receipt(correlationId: string, gameVersion: number, actor = 'player'): Receipt {
  return { actor, correlationId, outcome: { status: 'accepted', gameVersion } };
}

function append(gameId: string, expectedVersion: number, count: number, receipts: readonly Receipt[] = []): Append {
  const events = Array.from({ length: count }, (_, index) => event(expectedVersion + index + 1));
  return { gameId, expectedVersion, events, receipts };
}

function describeAppend(open: Open, again: Again): void {
  test('[S1] gives back what was appended, in order, to whoever opens it', async () => {
    const store = await open();
    expect(await store.append(append('game', 0, 2))).toBe('appended');
    expect(await store.append(append('game', 2, 3))).toBe('appended');
    const other = await again(store);
    expect(await other.read('game', 0, 100)).toEqual([1, 2, 3, 4, 5].map((version) => event(version)));
    expect(await other.head('game')).toEqual({ gameVersion: 5, hash: event(5).hash });
  });

  test.each([0, 1, 3, 7])(
    '[S1] refuses an append at version %i of a log at 2, and writes nothing',
    async (expectedVersion) => {
      const store = await open();
      await store.append(append('game', 0, 2));
      const refused = append('game', expectedVersion, 2, [receipt('late', expectedVersion + 2)]);
      expect(await store.append(refused)).toBe('conflict');
      expect(await store.read('game', 0, 100)).toHaveLength(2);
      expect(await store.receipts('game', [{ actor: 'player', correlationId: 'late' }])).toEqual([]);
    },
  );

  test('[S1] refuses to begin a game that exists, or to go on with one that does not', async () => {
    const store = await open();
    await store.append(append('game', 0, 1));
    expect(await store.append(append('game', 0, 1))).toBe('conflict');
    expect(await store.append(append('other', 1, 1))).toBe('conflict');
    expect(await store.head('other')).toBeNull();
  });

  test('[S1] keeps games apart', async () => {
    const store = await open();
    const games = ['one', 'two', 'three'];
    await Promise.all(games.map((gameId, index) => store.append(append(gameId, 0, index + 1))));
    const heads = await Promise.all(games.map((gameId) => store.head(gameId)));
    expect(heads.map((head) => head?.gameVersion)).toEqual([1, 2, 3]);
  });
}

function describeReceipts(open: Open, again: Again): void {
  const key = (correlationId: string, actor = 'player') => ({ actor, correlationId });
  const rejected: Outcome = {
    status: 'rejected',
    code: 'votes_missing',
    message: 'Zoë has not voted yet.',
    details: { waitingFor: ['zoë'], nothing: null },
    gameVersion: 1,
  };

  test('[S2] remembers outcomes, rejections too, with the events of their append and without any', async () => {
    const store = await open();
    await store.append(append('game', 0, 1, [receipt('yes', 1)]));
    const no: Receipt = { actor: 'player', correlationId: 'no', outcome: rejected };
    expect(await store.append({ gameId: 'game', expectedVersion: 1, events: [], receipts: [no] })).toBe('appended');
    const other = await again(store);
    const found = await other.receipts('game', [key('no'), key('never'), key('yes')]);
    expect(new Set(found)).toEqual(new Set([no, receipt('yes', 1)]));
    expect((await other.head('game'))?.gameVersion).toBe(1);
  });

  test('[S2] refuses a second receipt of a command, and nothing of its append is written', async () => {
    const store = await open();
    await store.append(append('game', 0, 1, [receipt('once', 1)]));
    const second = append('game', 1, 2, [receipt('new', 2), receipt('once', 3)]);
    expect(await store.append(second)).toBe('conflict');
    expect((await store.head('game'))?.gameVersion).toBe(1);
    expect(await store.receipts('game', [key('new'), key('once')])).toEqual([receipt('once', 1)]);
    expect(await store.append({ gameId: 'game', expectedVersion: 1, events: [], receipts: [receipt('once', 1)] })).toBe(
      'conflict',
    );
  });

  test('[S2] a correlation id is unique within its player and game, not beyond', async () => {
    const store = await open();
    await store.append(
      append('game', 0, 1, [receipt('same', 1, 'ana'), receipt('same', 1, 'ben'), receipt('same', 1, '')]),
    );
    expect(await store.append(append('other', 0, 1, [receipt('same', 1, 'ana')]))).toBe('appended');
    expect(await store.append(append('game', 1, 1, [receipt('same', 2, 'cleo')]))).toBe('appended');
    expect(await store.append(append('game', 2, 1, [receipt('same', 3, 'ben')]))).toBe('conflict');
    expect(await store.receipts('game', [key('same', 'ben'), key('same', '')])).toHaveLength(2);
  });

  test('[S2] knows nothing of a game that does not exist', async () => {
    const store = await open();
    expect(await store.receipts('nowhere', [key('any')])).toEqual([]);
    expect(await store.receipts('nowhere', [])).toEqual([]);
  });
}

function describeReading(open: Open): void {
  test('[S1] reads a log in pages', async () => {
    const store = await open();
    await store.append(append('game', 0, 7));
    const versionsOf = async (after: number, limit: number) =>
      (await store.read('game', after, limit)).map((stored) => stored.version);
    expect(await versionsOf(0, 3)).toEqual([1, 2, 3]);
    expect(await versionsOf(3, 3)).toEqual([4, 5, 6]);
    expect(await versionsOf(6, 3)).toEqual([7]);
    expect(await versionsOf(7, 3)).toEqual([]);
    expect(await versionsOf(99, 3)).toEqual([]);
  });

  test('[S7] a game that does not exist has no events, no head and no snapshot', async () => {
    const store = await open();
    expect(await store.read('nowhere', 0, 10)).toEqual([]);
    expect(await store.head('nowhere')).toBeNull();
    expect(await store.snapshot('nowhere')).toBeNull();
  });
}

function describeSnapshots(open: Open, again: Again): void {
  const snapshot = (gameVersion: number) => ({ gameVersion, schema: 3, state: { at: gameVersion, text: 'Zoë 🂡' } });

  test('[S4] gives the newest snapshot, or the newest up to a version', async () => {
    const store = await open();
    await store.append(append('game', 0, 9));
    expect(await store.snapshot('game')).toBeNull();
    for (const version of [3, 8, 6]) await store.saveSnapshot('game', snapshot(version));
    const other = await again(store);
    expect(await other.snapshot('game')).toEqual(snapshot(8));
    expect(await other.snapshot('game', 7)).toEqual(snapshot(6));
    expect(await other.snapshot('game', 6)).toEqual(snapshot(6));
    expect(await other.snapshot('game', 2)).toBeNull();
  });

  test('[S4] a snapshot saved again replaces the one before', async () => {
    const store = await open();
    await store.append(append('game', 0, 3));
    await store.saveSnapshot('game', snapshot(3));
    await store.saveSnapshot('game', { gameVersion: 3, schema: 4, state: 'newer' });
    expect(await store.snapshot('game')).toEqual({ gameVersion: 3, schema: 4, state: 'newer' });
  });
}

function describeErasing(open: Open, again: Again): void {
  test('[S5] an erased game leaves nothing, and its id stays erased', async () => {
    const store = await open();
    await store.append(append('game', 0, 3, [receipt('done', 3)]));
    await store.append(append('other', 0, 1));
    await store.saveSnapshot('game', { gameVersion: 3, schema: 3, state: {} });
    await store.erase('game');
    await store.erase('game');
    const other = await again(store);
    expect(await other.read('game', 0, 10)).toEqual([]);
    expect(await other.head('game')).toBeNull();
    expect(await other.receipts('game', [{ actor: 'player', correlationId: 'done' }])).toEqual([]);
    expect(await other.snapshot('game')).toBeNull();
    expect(await other.append(append('game', 0, 1))).toBe('conflict');
    expect(await other.append(append('game', 3, 1))).toBe('conflict');
    expect((await other.head('other'))?.gameVersion).toBe(1);
  });

  test('[S5] a snapshot that comes too late for an erased game is not kept', async () => {
    const store = await open();
    await store.append(append('game', 0, 1));
    await store.erase('game');
    await store.saveSnapshot('game', { gameVersion: 1, schema: 3, state: {} });
    expect(await store.snapshot('game')).toBeNull();
  });
}

function describeRaces(open: Open): void {
  const attempts = fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: 6 }),
      count: fc.integer({ min: 0, max: 3 }),
      id: fc.integer({ min: 0, max: 9 }),
    }),
    { maxLength: 24 },
  );

  test('[S1] [S2] appends that race leave a log without a hole, and no command twice', async () => {
    const store = await open();
    let games = 0;
    const race = fc.asyncProperty(attempts, async (tries) => {
      const gameId = `race-${(games += 1)}`;
      const appends = tries.map(({ at, count, id }) => append(gameId, at, count, [receipt(`id-${id}`, at + count)]));
      const results = await Promise.all(appends.map((one) => store.append(one)));
      const won = appends.filter((_, index) => results[index] === 'appended');
      const log = await store.read(gameId, 0, 1_000);
      expect(log.map((stored) => stored.version)).toEqual(log.map((_, index) => index + 1));
      expect(log).toHaveLength(won.reduce((sum, one) => sum + one.events.length, 0));
      const ids = won.flatMap((one) => one.receipts.map((given) => given.correlationId));
      expect(new Set(ids).size).toBe(ids.length);
      const found = await store.receipts(
        gameId,
        ids.map((correlationId) => ({ actor: 'player', correlationId })),
      );
      expect(found).toHaveLength(ids.length);
    });
    await fc.assert(race, { numRuns: 50 });
  });
}
