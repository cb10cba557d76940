import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { appendOf, storedEvent } from '../../testing/append-of.ts';
import { faultOf } from '../../testing/fault-of.ts';
import { sqlitePlace } from '../../testing/sqlite-place.ts';

describe('durability', () => {
  test('[S1] what was answered as appended is there after the process has died without closing', async () => {
    const { open } = sqlitePlace();
    const first = await open();
    expect(await first.append(appendOf('game', 0))).toBe('appended');
    await first.kill();
    const second = await open();
    expect(await second.read('game', 0, 10)).toEqual([storedEvent(1)]);
    expect(await second.head('game')).toEqual({ gameVersion: 1, hash: 'h1' });
  });

  test('[S1] every commit is synced: the database runs in WAL with synchronous=FULL', async () => {
    const { path, open } = sqlitePlace();
    const store = await open();
    await store.append(appendOf('game', 0));
    const reader = new DatabaseSync(path, { readOnly: true });
    expect(reader.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    reader.close();
    expect(readFileSync(new URL('database.ts', import.meta.url), 'utf8')).toContain('synchronous = FULL');
  });

  test('strings come back as they were, whatever characters are in them', async () => {
    const { open } = sqlitePlace();
    const store = await open();
    const strange = ['\ud800', '\0', '👩‍👩‍👧', '"\'\\', '\u202e'];
    await store.append({
      gameId: 'game',
      expectedVersion: 0,
      events: [{ ...storedEvent(1, strange), reason: strange.join() }],
      receipts: [],
    });
    const [read] = await store.read('game', 0, 1);
    expect(read).toMatchObject({ data: strange, reason: strange.join() });
  });

  test('closing waits for the appends under way', async () => {
    const { open } = sqlitePlace();
    const store = await open();
    const appends = [0, 1, 2].map((number) => store.append(appendOf(`game${number}`, 0)));
    await store.close();
    expect(await Promise.all(appends)).toEqual(['appended', 'appended', 'appended']);
    expect((await faultOf(store.append(appendOf('late', 0)))).kind).toBe('unavailable');
  });
});

describe('erasing', () => {
  test('[S5] an erased game leaves no byte in the file or its log, and its id stays erased', async () => {
    const { open, bytesOnDisk } = sqlitePlace();
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
    const { open } = sqlitePlace();
    const store = await open();
    const at = (gameId: string, time: number) =>
      store.append({ ...appendOf(gameId, 0), events: [storedEvent(1, {}, time)] });
    await Promise.all([at('young', 300), at('oldest', 100), at('old', 200)]);
    expect(await store.untouchedSince(250, 10)).toEqual(['oldest', 'old']);
    expect(await store.untouchedSince(250, 1)).toEqual(['oldest']);
    await store.append({ ...appendOf('oldest', 1), events: [storedEvent(2, {}, 400)] });
    expect(await store.untouchedSince(250, 10)).toEqual(['old']);
  });
});

describe('snapshots', () => {
  test('[S4] the newest at or below a version is given, the last twenty are kept, and none beyond the log is taken', async () => {
    const { open } = sqlitePlace();
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
