import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createNodeRuntime } from '../seams/node-runtime.ts';
import { appendOf } from '../testing/append-of.ts';
import { sqlitePlace } from '../testing/sqlite-place.ts';
import { openStore } from './open-store.ts';

async function open(path: string) {
  const store = await openStore(`sqlite:${path}`, createNodeRuntime());
  onTestFinished(() => store.close());
  return store;
}

async function refusalOf(path: string): Promise<string> {
  return open(path).then(
    () => 'it was opened',
    (error: Error) => error.message,
  );
}

/** The place's database, as somebody else has left it. */
function databaseAt(path: string, sql: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  database.exec(sql);
  return database;
}

describe('a file that cannot be had is told at the start with its path, its setting and what to do', () => {
  test('[O1] where it is no database', async () => {
    const { directory } = sqlitePlace();
    const path = join(directory, 'garbage.sqlite');
    writeFileSync(path, 'no database'.repeat(1_000));
    expect(await refusalOf(path)).toBe(
      `${path} (PLANNING_POKER_STORE__URL) cannot be used: it is no SQLite database. Move it away, or name another file.`,
    );
  });

  test('[O1] where it is a folder', async () => {
    const { path } = sqlitePlace();
    mkdirSync(path, { recursive: true });
    expect(await refusalOf(path)).toContain(`${path} (PLANNING_POKER_STORE__URL) cannot be used: it is a folder.`);
  });

  test.each(['x.sqlite', 'x/y.sqlite'])('[O1] where a file stands above it, as in <file>/%s', async (below) => {
    const { directory } = sqlitePlace();
    const file = join(directory, 'file');
    writeFileSync(file, '');
    expect(await refusalOf(join(file, below))).toContain('a file stands where a folder of its path should be.');
  });

  test.each([
    ['with tables of our names', 'CREATE TABLE games (x)'],
    ['with tables of other names', 'CREATE TABLE customers (x)'],
    ['with a version of its own', 'CREATE TABLE customers (x); PRAGMA user_version = 1'],
  ])('[O1] where it is the database of another program %s, and nothing in it is changed', async (_how, sql) => {
    const { path } = sqlitePlace();
    databaseAt(path, sql).close();
    const before = readFileSync(path);
    expect(await refusalOf(path)).toContain('it is the database of another program. Name another file.');
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('one server', () => {
  test('[S11] a second one on the same file is refused, under another name of it too, until the first has ended', async () => {
    const { directory, path } = sqlitePlace();
    const first = await open(path);
    const link = join(directory, 'link.sqlite');
    symlinkSync(path, link);
    for (const name of [path, link]) expect(await refusalOf(name)).toContain(`${name} (PLANNING_POKER_STORE__URL)`);
    expect(await refusalOf(path)).toContain('another server uses it, and a file has one server. End that one first');
    expect(await first.append(appendOf('game', 0))).toBe('appended');
    await first.close();
    expect((await (await open(link)).head('game'))?.gameVersion).toBe(1);
  });

  test('[S11] what keeps others away is beside the file and empty, and the file itself can be read and copied', async () => {
    const { path } = sqlitePlace();
    const store = await open(path);
    await store.append(appendOf('game', 0));
    expect(readFileSync(`${path}.lock`)).toHaveLength(0);
    const reader = new DatabaseSync(path, { readOnly: true });
    reader.exec(`VACUUM INTO '${path}.backup'`);
    reader.close();
    expect((await (await open(`${path}.backup`)).head('game'))?.gameVersion).toBe(1);
  });

  test('[S11] a start that failed keeps nobody away', async () => {
    const { path } = sqlitePlace();
    databaseAt(path, 'CREATE TABLE games (x)').close();
    expect(await refusalOf(path)).toContain('another program');
    rmSync(path);
    expect(await (await open(path)).append(appendOf('game', 0))).toBe('appended');
    expect(existsSync(path)).toBe(true);
    expect(readdirSync(dirname(path))).toContain('games.sqlite.lock');
  });
});
