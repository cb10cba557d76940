import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreFault, type Append, type StoredEvent } from '@planning-poker/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createNodeRuntime } from '../../seams/node-runtime.ts';
import { SqliteStore, type SqliteStoreOptions } from './sqlite-store.ts';

const runtime = createNodeRuntime();
let directory: string;
let path: string;
let opened: SqliteStore[];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sqlite-store-'));
  path = join(directory, 'deep', 'games.sqlite');
  opened = [];
});
afterEach(async () => {
  await Promise.all(opened.map((store) => store.close()));
  rmSync(directory, { recursive: true });
});

async function open(options: Partial<SqliteStoreOptions> = {}): Promise<SqliteStore> {
  const store = await SqliteStore.open({ path, runtime, ...options });
  opened.push(store);
  return store;
}

function event(version: number, data: unknown = {}, at = version): StoredEvent {
  return {
    version,
    type: 'voteSubmitted',
    data,
    actor: 'ana',
    at,
    reason: 'Ana voted',
    correlationId: `c${version}`,
    schema: 1,
    hash: `h${version}`,
  };
}

function appendOf(gameId: string, expectedVersion: number, data: unknown = {}): Append {
  const gameVersion = expectedVersion + 1;
  return {
    gameId,
    expectedVersion,
    events: [event(gameVersion, data)],
    receipts: [{ actor: 'ana', correlationId: `c${gameVersion}`, outcome: { status: 'accepted', gameVersion } }],
  };
}

async function faultOf(promise: Promise<unknown>): Promise<StoreFault> {
  const reason: unknown = await promise.then(
    () => new Error('it did not fail'),
    (error: unknown) => error,
  );
  expect(reason).toBeInstanceOf(StoreFault);
  return reason as StoreFault;
}

/** The file and its write-ahead log, as somebody who takes the disk would read them. */
function bytesOnDisk(): string {
  const folder = join(directory, 'deep');
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('');
}

describe('durability', () => {
  test('[S1] what was answered as appended is there after the process has died without closing', async () => {
    const first = await open();
    expect(await first.append(appendOf('game', 0))).toBe('appended');
    await first.kill();
    const second = await open();
    expect(await second.read('game', 0, 10)).toEqual([event(1)]);
    expect(await second.head('game')).toEqual({ gameVersion: 1, hash: 'h1' });
  });

  test('[S1] every commit is synced: the database runs in WAL with synchronous=FULL', async () => {
    const store = await open();
    await store.append(appendOf('game', 0));
    const reader = new DatabaseSync(path, { readOnly: true });
    expect(reader.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    reader.close();
    expect(readFileSync(new URL('database.ts', import.meta.url), 'utf8')).toContain('synchronous = FULL');
  });

  test('strings come back as they were, whatever characters are in them', async () => {
    const store = await open();
    const strange = ['\ud800', '\0', '👩‍👩‍👧', '"\'\\', '\u202e'];
    await store.append({
      gameId: 'game',
      expectedVersion: 0,
      events: [{ ...event(1, strange), reason: strange.join() }],
      receipts: [],
    });
    const [read] = await store.read('game', 0, 1);
    expect(read).toMatchObject({ data: strange, reason: strange.join() });
  });

  test('closing waits for the appends under way', async () => {
    const store = await open();
    const appends = [0, 1, 2].map((number) => store.append(appendOf(`game${number}`, 0)));
    await store.close();
    expect(await Promise.all(appends)).toEqual(['appended', 'appended', 'appended']);
    expect((await faultOf(store.append(appendOf('late', 0)))).kind).toBe('unavailable');
  });
});

describe('group commit', () => {
  test('[S1] appends of one tick share a transaction, and one that conflicts leaves the others alone', async () => {
    const store = await open();
    const before = await commitsSoFar();
    const results = await Promise.all([
      store.append(appendOf('a', 0)),
      store.append(appendOf('b', 7)),
      store.append(appendOf('c', 0)),
      store.append(appendOf('a', 1)),
      store.append({ ...appendOf('a', 2), receipts: appendOf('a', 0).receipts }),
    ]);
    expect(results).toEqual(['appended', 'conflict', 'appended', 'appended', 'conflict']);
    expect((await commitsSoFar()) - before).toBe(1);
    expect(await store.read('a', 0, 10)).toEqual([event(1), event(2)]);
    expect(await store.read('b', 0, 10)).toEqual([]);
  });

  test('[S2] a receipt that exists already is a conflict, and nothing of its append is written', async () => {
    const store = await open();
    await store.append(appendOf('game', 0));
    const again = { ...appendOf('game', 1), receipts: appendOf('game', 0).receipts };
    expect(await store.append(again)).toBe('conflict');
    expect(await store.head('game')).toEqual({ gameVersion: 1, hash: 'h1' });
  });

  test('[S2] [S1] another process on the same file is fenced off, too, by version and by receipt, also by one that made no event', async () => {
    const [one, other] = [await open(), await open()];
    const receiptOnly = (correlationId: string) => ({
      ...appendOf('game', 1),
      events: [],
      receipts: [{ actor: 'ana', correlationId, outcome: { status: 'accepted', gameVersion: 1 } as const }],
    });
    expect(await one.append(appendOf('game', 0))).toBe('appended');
    expect(await other.append(appendOf('game', 0))).toBe('conflict');
    expect(await other.append(receiptOnly('a'))).toBe('appended');
    expect(await one.append(receiptOnly('a'))).toBe('conflict');
    expect(await one.append(receiptOnly('b'))).toBe('appended');
    expect(await other.append({ ...appendOf('game', 1), receipts: receiptOnly('b').receipts })).toBe('conflict');
    expect(await other.append(appendOf('game', 1))).toBe('appended');
    expect(await one.append({ ...appendOf('game', 2), receipts: appendOf('game', 1).receipts })).toBe('conflict');
    expect(await one.receipts('game', [{ actor: 'ana', correlationId: 'c2' }])).toHaveLength(1);
  });

  test('[S2] a receipt that makes no event is found again, also by a process that has just begun', async () => {
    const store = await open();
    await store.append(appendOf('game', 0));
    const refusal = {
      actor: 'ben',
      correlationId: 'x',
      outcome: { status: 'rejected', code: 'forbidden', message: 'No.', details: { why: [1] }, gameVersion: 1 },
    } as const;
    expect(await store.append({ gameId: 'game', expectedVersion: 1, events: [], receipts: [refusal] })).toBe(
      'appended',
    );
    const again = await open();
    expect(await again.receipts('game', [refusal, { actor: 'ana', correlationId: 'x' }])).toEqual([refusal]);
    expect(await again.append({ gameId: 'game', expectedVersion: 1, events: [], receipts: [refusal] })).toBe(
      'conflict',
    );
  });

  test('more than one group at once comes through in order', async () => {
    const store = await open();
    const appends = Array.from({ length: 1_300 }, (_, version) => store.append(appendOf('game', version)));
    expect(new Set(await Promise.all(appends))).toEqual(new Set(['appended']));
    expect(await store.head('game')).toEqual({ gameVersion: 1_300, hash: 'h1300' });
  });

  /** Frames that commit a transaction in the write-ahead log: their header holds the database's size, others 0. */
  async function commitsSoFar(): Promise<number> {
    const log = readFileSync(`${path}-wal`);
    if (log.length < 32) return 0;
    const [headerBytes, frameHeaderBytes, pageBytes] = [32, 24, log.readUInt32BE(8)];
    let commits = 0;
    for (let offset = headerBytes; offset + frameHeaderBytes <= log.length; offset += frameHeaderBytes + pageBytes) {
      const isOfThisLog = log.readUInt32BE(offset + 8) === log.readUInt32BE(16);
      if (isOfThisLog && log.readUInt32BE(offset + 4) > 0) commits += 1;
    }
    return commits;
  }
});

describe('faults', () => {
  test('[S6] a transaction of somebody else that does not end is "unavailable", and all goes on after it', async () => {
    const store = await open({ busyTimeoutMs: 20 });
    await store.append(appendOf('game', 0));
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    expect((await faultOf(store.append(appendOf('game', 1)))).kind).toBe('unavailable');
    expect(await store.read('game', 0, 10)).toHaveLength(1);
    other.exec('ROLLBACK');
    other.close();
    expect(await store.append(appendOf('game', 1))).toBe('appended');
  });

  test('[S6] a file that cannot be read is found by looking at it, and so is one that can be read again', async () => {
    const store = await open();
    await store.append(appendOf('game', 0));
    await store.look();
    const other = new DatabaseSync(path);
    other.exec('ALTER TABLE log RENAME TO lost');
    expect((await faultOf(store.look())).kind).toBe('unavailable');
    expect((await faultOf(store.read('game', 0, 10))).kind).toBe('unavailable');
    await store.probe();
    other.exec('ALTER TABLE lost RENAME TO log');
    other.close();
    await store.look();
    expect(await store.read('game', 0, 10)).toHaveLength(1);
  });

  test('[S6] a full disk is "unavailable", nothing of the group is written, and reading goes on', async () => {
    const store = await open({ maxPages: 24 });
    await store.append(appendOf('game', 0));
    const results = await Promise.allSettled([
      store.append(appendOf('small', 0)),
      store.append(appendOf('game', 1, 'x'.repeat(200_000))),
    ]);
    for (const result of results) {
      expect(result).toMatchObject({ status: 'rejected', reason: { kind: 'unavailable' } });
    }
    expect(await store.head('small')).toBeNull();
    expect(await store.head('game')).toEqual({ gameVersion: 1, hash: 'h1' });
    expect(await store.append(appendOf('small', 0))).toBe('appended');
  });

  test('[S3] a thread that dies with a commit under way makes it "unknown", a read "unavailable", and the next request starts another', async () => {
    const store = await open();
    await store.append(appendOf('game', 0));
    const append = faultOf(store.append(appendOf('game', 1)));
    const read = faultOf(store.read('game', 0, 10));
    await new Promise<void>((resolve) => {
      runtime.defer(resolve);
    });
    await store.kill();
    expect((await append).kind).toBe('unknown');
    expect((await read).kind).toBe('unavailable');
    const head = await store.head('game');
    expect([1, 2]).toContain(head?.gameVersion);
    expect(await store.append(appendOf('game', head?.gameVersion ?? 0))).toBe('appended');
  });

  test('a file that is no database, and one of a newer version, are told at the start', async () => {
    const store = await open();
    await store.close();
    const database = new DatabaseSync(path);
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect((await faultOf(open())).message).toContain('newer version');
    expect((await faultOf(open({ path: directory }))).kind).toBe('unavailable');
  });
});

describe('erasing', () => {
  test('[S5] an erased game leaves no byte in the file or its log, and its id stays erased', async () => {
    const store = await open();
    await store.append(appendOf('secret-game', 0, 'marker-event'));
    await store.append(appendOf('other-game', 0, 'marker-other'));
    await store.saveSnapshot('secret-game', { gameVersion: 1, schema: 1, state: 'marker-snapshot' });
    expect(bytesOnDisk()).toContain('marker-event');
    await store.erase('secret-game');
    for (const marker of ['marker-event', 'marker-snapshot', 'secret-game'])
      expect(bytesOnDisk()).not.toContain(marker);
    expect(bytesOnDisk()).toContain('marker-other');
    expect(await store.head('secret-game')).toBeNull();
    expect(await store.append(appendOf('secret-game', 0))).toBe('conflict');
    await store.close();
    expect(await (await open()).append(appendOf('secret-game', 0))).toBe('conflict');
  });

  test('games that nobody touched are found by their last event, the oldest first', async () => {
    const store = await open();
    const at = (gameId: string, time: number) => store.append({ ...appendOf(gameId, 0), events: [event(1, {}, time)] });
    await Promise.all([at('young', 300), at('oldest', 100), at('old', 200)]);
    expect(await store.untouchedSince(250, 10)).toEqual(['oldest', 'old']);
    expect(await store.untouchedSince(250, 1)).toEqual(['oldest']);
    await store.append({ ...appendOf('oldest', 1), events: [event(2, {}, 400)] });
    expect(await store.untouchedSince(250, 10)).toEqual(['old']);
  });
});

describe('snapshots', () => {
  test('[S4] the newest at or below a version is given, the last twenty are kept, and none beyond the log is taken', async () => {
    const store = await open();
    await Promise.all(Array.from({ length: 30 }, (_, version) => store.append(appendOf('game', version))));
    for (let gameVersion = 1; gameVersion <= 31; gameVersion += 1) {
      await store.saveSnapshot('game', { gameVersion, schema: 1, state: { gameVersion } });
    }
    expect(await store.snapshot('game')).toEqual({ gameVersion: 30, schema: 1, state: { gameVersion: 30 } });
    expect(await store.snapshot('game', 15)).toEqual({ gameVersion: 15, schema: 1, state: { gameVersion: 15 } });
    expect(await store.snapshot('game', 5)).toBeNull();
    expect(await store.snapshot('nothing')).toBeNull();
  });
});

describe('[O8] how far an endpoint has been told', () => {
  test('is kept over a restart, never goes back, and goes with its game', async () => {
    const store = await open();
    await store.registerEndpoint('e');
    await store.append(appendOf('a', 0));
    expect(await store.cursor('e', 'a')).toBe(0);
    await store.moveCursor('e', 'a', 1);
    await store.moveCursor('e', 'a', 0);
    await store.close();
    const again = await open();
    expect(await again.cursor('e', 'a')).toBe(1);
    await again.erase('a');
    await again.moveCursor('e', 'a', 5);
    expect(await again.cursor('e', 'a')).toBe(0);
  });

  test('begins for a new endpoint with all that there is, once', async () => {
    const store = await open();
    await store.append(appendOf('a', 0));
    await store.registerEndpoint('e');
    expect(await store.cursor('e', 'a')).toBe(1);
    await store.append(appendOf('a', 1));
    await store.registerEndpoint('e');
    expect(await store.cursor('e', 'a')).toBe(1);
  });

  test('tells which games have moved on, page by page', async () => {
    const store = await open();
    await store.registerEndpoint('e');
    for (const gameId of ['a', 'b', 'c']) await store.append(appendOf(gameId, 0));
    await store.moveCursor('e', 'b', 1);
    const first = await store.gamesBehind('e', 0, 1);
    expect(first.gameIds).toEqual(['a']);
    const rest = await store.gamesBehind('e', first.last ?? 0, 10);
    expect(rest).toEqual({ gameIds: ['c'], last: null });
  });
});
