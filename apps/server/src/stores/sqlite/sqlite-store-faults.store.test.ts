import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { createNodeRuntime } from '../../seams/node-runtime.ts';
import { appendOf } from '../../testing/append-of.ts';
import { faultOf } from '../../testing/fault-of.ts';
import { sqlitePlace } from '../../testing/sqlite-place.ts';

describe('faults', () => {
  test('[S6] a transaction of somebody else that does not end is "unavailable", and all goes on after it', async () => {
    const { path, open } = sqlitePlace();
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
    const { path, open } = sqlitePlace();
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
    const { open } = sqlitePlace();
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
    const { open, path } = sqlitePlace();
    const store = await open();
    await store.append(appendOf('game', 0));
    const other = new DatabaseSync(path);
    // Holds up the commit, and so the read behind it: neither can be answered before the thread dies.
    other.exec('BEGIN IMMEDIATE');
    const append = faultOf(store.append(appendOf('game', 1)));
    await new Promise<void>((resolve) => {
      createNodeRuntime().defer(resolve);
    });
    const read = faultOf(store.read('game', 0, 10));
    const killed = store.kill();
    other.close();
    await killed;
    expect((await append).kind).toBe('unknown');
    expect((await read).kind).toBe('unavailable');
    const head = await store.head('game');
    expect([1, 2]).toContain(head?.gameVersion);
    expect(await store.append(appendOf('game', head?.gameVersion ?? 0))).toBe('appended');
  });

  test('[O1] a file that another process has locked is told at the start', async () => {
    const { path, open } = sqlitePlace();
    await (await open()).close();
    const other = new DatabaseSync(path);
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    expect((await faultOf(open({ busyTimeoutMs: 20 }))).message).toContain('another process has locked it');
    other.close();
    await open();
  });

  test('[S11] [S6] a file that was taken away while it is open takes no change, can be read, and goes on when it is back', async () => {
    const { path, open } = sqlitePlace();
    const store = await open();
    await store.append(appendOf('game', 0));
    renameSync(path, `${path}.away`);
    expect(await faultOf(store.append(appendOf('game', 1)))).toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('no longer where it was'),
    });
    await faultOf(store.probe());
    expect(await store.read('game', 0, 10)).toHaveLength(1);
    writeFileSync(path, '');
    await faultOf(store.probe());
    renameSync(`${path}.away`, path);
    await store.probe();
    expect(await store.append(appendOf('game', 1))).toBe('appended');
  });

  test('[S11] a file that is gone is not made anew after the start', async () => {
    const { path, open } = sqlitePlace();
    const store = await open();
    await store.append(appendOf('game', 0));
    await store.kill();
    renameSync(path, `${path}.away`);
    expect((await faultOf(store.append(appendOf('game', 1)))).kind).toBe('unavailable');
    expect((await faultOf(store.head('game'))).kind).toBe('unavailable');
    expect(existsSync(path)).toBe(false);
    renameSync(`${path}.away`, path);
    expect(await store.append(appendOf('game', 1))).toBe('appended');
  });

  test('a file that is no database, and one of a newer version, are told at the start', async () => {
    const { directory, path, open } = sqlitePlace();
    const store = await open();
    await store.close();
    const database = new DatabaseSync(path);
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect((await faultOf(open())).message).toContain('newer version');
    expect((await faultOf(open({ path: directory }))).kind).toBe('unavailable');
  });
});
