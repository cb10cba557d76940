import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createNodeRuntime } from '../seams/node-runtime.ts';
import { SqliteStore, type SqliteStoreOptions } from '../stores/sqlite/sqlite-store.ts';

export interface SqlitePlace {
  readonly directory: string;
  /** The database's file, in a folder of its own that is not there yet. */
  readonly path: string;
  /** A store on that file, as its process would have it; several are several processes. */
  open(options?: Partial<SqliteStoreOptions>): Promise<SqliteStore>;
  /** The file and its write-ahead log, as somebody who takes the disk would read them. */
  bytesOnDisk(): string;
}

/** A place on the disk for one test's database: it goes with the test, and its stores are closed before. */
export function sqlitePlace(): SqlitePlace {
  const runtime = createNodeRuntime();
  const directory = mkdtempSync(join(tmpdir(), 'sqlite-store-'));
  const folder = join(directory, 'deep');
  const path = join(folder, 'games.sqlite');
  const opened: SqliteStore[] = [];
  onTestFinished(async () => {
    await Promise.all(opened.map((store) => store.close()));
    rmSync(directory, { recursive: true });
  });
  return {
    directory,
    path,
    async open(options = {}) {
      const store = await SqliteStore.open({ path, runtime, ...options });
      opened.push(store);
      return store;
    },
    bytesOnDisk: () =>
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'latin1'))
        .join(''),
  };
}
