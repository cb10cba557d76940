import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { migrate } from './migrations.ts';
import type { WorkerOptions } from './requests.ts';

/**
 * WAL with `synchronous=FULL`: a commit is on the disk when it returns [S1]. `secure_delete`: what is erased is overwritten [S5].
 * The size limit shrinks a log that a burst has blown up.
 */
const pragmas = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON;
  PRAGMA temp_store = MEMORY;
  PRAGMA cache_size = -16384;
  PRAGMA journal_size_limit = 67108864;`;

/** Opens the database, making its folder and its tables where they are not there. */
export function openDatabase({ path, busyTimeoutMs, maxPages }: WorkerOptions): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: busyTimeoutMs });
  try {
    database.exec(pragmas);
    migrate(database);
    if (maxPages !== null) database.exec(`PRAGMA max_page_count = ${maxPages}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

const sql = {
  begin: 'BEGIN IMMEDIATE',
  commit: 'COMMIT',
  rollback: 'ROLLBACK',
  savepoint: 'SAVEPOINT append',
  release: 'RELEASE append',
  rollbackToSavepoint: 'ROLLBACK TO append',
  game: 'SELECT game, version, hash FROM games WHERE game_id = ?',
  isErased: 'SELECT 1 FROM erased WHERE digest = ?',
  addGame: `INSERT INTO games (game_id, version, hash, touched_at) VALUES (?, 0, '', 0)`,
  moveGame: 'UPDATE games SET version = ?, hash = ?, touched_at = coalesce(?, touched_at) WHERE game = ?',
  addEvent: 'INSERT INTO events (game, version, correlation_id, schema, hash, body) VALUES (?, ?, ?, ?, ?, ?)',
  addReceipt: 'INSERT INTO receipts (game, actor, correlation_id, version, rejection) VALUES (?, ?, ?, ?, ?)',
  events:
    'SELECT version, correlation_id, schema, hash, body FROM events WHERE game = ? AND version > ? ORDER BY version LIMIT ?',
  receipt:
    'SELECT actor, correlation_id, version, rejection FROM receipts WHERE game = ? AND actor = ? AND correlation_id = ?',
  snapshot:
    'SELECT version, schema, state FROM snapshots WHERE game = ? AND version <= ? ORDER BY version DESC LIMIT 1',
  addSnapshot: 'INSERT OR REPLACE INTO snapshots (game, version, schema, state) VALUES (?, ?, ?, ?)',
  dropOldSnapshots: `DELETE FROM snapshots WHERE game = ?1 AND version <=
    (SELECT version FROM snapshots WHERE game = ?1 ORDER BY version DESC LIMIT 1 OFFSET ?2)`,
  addErased: 'INSERT OR IGNORE INTO erased (digest) VALUES (?)',
  dropEvents: 'DELETE FROM events WHERE game = ?',
  dropReceipts: 'DELETE FROM receipts WHERE game = ?',
  dropSnapshots: 'DELETE FROM snapshots WHERE game = ?',
  dropGame: 'DELETE FROM games WHERE game = ?',
  untouched: 'SELECT game_id FROM games WHERE touched_at < ? ORDER BY touched_at LIMIT ?',
  probe: 'INSERT INTO probe (probe, times) VALUES (1, 1) ON CONFLICT DO UPDATE SET times = times + 1',
  truncateLog: 'PRAGMA wal_checkpoint(TRUNCATE)',
} as const;

export type Statements = { readonly [Name in keyof typeof sql]: StatementSync };

/** Rows come as arrays, in the order of the columns above. */
export function prepareStatements(database: DatabaseSync): Statements {
  const entries = Object.entries(sql).map(([name, text]) => {
    const statement = database.prepare(text);
    statement.setReturnArrays(true);
    return [name, statement];
  });
  return Object.fromEntries(entries) as Statements;
}
