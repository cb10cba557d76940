import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrate, refuseForeign } from './migrations.ts';
import type { WorkerOptions } from './requests.ts';

/**
 * WAL with `synchronous=FULL`: a commit is on the disk when it returns [S1]. `secure_delete`: what is erased is overwritten [S5].
 * A checkpoint at 40 MB, not at 4: games that are played write the same few pages again and again. The size limit shrinks a log
 * that a burst has blown up.
 */
const pragmas = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON;
  PRAGMA temp_store = MEMORY;
  PRAGMA cache_size = -16384;
  PRAGMA wal_autocheckpoint = 10000;
  PRAGMA journal_size_limit = 67108864;`;

/** Opens the database, making its folder and its tables where they are not there. */
export function openDatabase({ path, busyTimeoutMs, maxPages }: WorkerOptions): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: busyTimeoutMs });
  try {
    refuseForeign(database);
    database.exec(pragmas);
    migrate(database);
    if (maxPages !== null) database.exec(`PRAGMA max_page_count = ${maxPages}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
