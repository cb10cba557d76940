import type { DatabaseSync } from 'node:sqlite';

/**
 * The database's shape, one step after another; `user_version` counts the steps taken. A step that has shipped is never edited.
 *
 * An append is one row, not one for each event: its events and its receipts as JSON. So a commit touches one page of a game, and
 * costs a fraction of what rows and an index for each command did. `log` is in the order of games and versions (`place`, see
 * `place.ts`); receipts of appends without events are in `answers`, in the order in which they came. That no receipt is there
 * twice is seen to by `ReceiptIndex`, inside the transaction that writes; it counts on a game's number never being given again. `erased` keeps a digest, so that an erased id stays
 * erased without being kept [S5]. `probe` is written to see whether the disk takes anything. `webhook_cursors` is how far
 * an endpoint of `webhook_endpoints` has been told of a game; without a row: of nothing.
 */
const steps: readonly string[] = [
  `CREATE TABLE games (
     game INTEGER PRIMARY KEY AUTOINCREMENT,
     game_id TEXT NOT NULL UNIQUE,
     version INTEGER NOT NULL,
     answers INTEGER NOT NULL,
     hash TEXT NOT NULL,
     touched_at INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE log (
     place INTEGER PRIMARY KEY,
     receipts TEXT NOT NULL,
     events TEXT NOT NULL
   ) STRICT;
   CREATE TABLE answers (
     place INTEGER PRIMARY KEY,
     receipts TEXT NOT NULL
   ) STRICT;
   CREATE TABLE snapshots (
     place INTEGER PRIMARY KEY,
     schema INTEGER NOT NULL,
     state TEXT NOT NULL
   ) STRICT;
   CREATE TABLE erased (digest TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
   CREATE TABLE probe (probe INTEGER PRIMARY KEY, times INTEGER NOT NULL) STRICT;`,
  `CREATE TABLE webhook_endpoints (endpoint TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
   CREATE TABLE webhook_cursors (
     endpoint TEXT NOT NULL,
     game INTEGER NOT NULL,
     version INTEGER NOT NULL,
     PRIMARY KEY (game, endpoint)
   ) STRICT, WITHOUT ROWID;`,
];

/** Throws on a database of another program, before anything in it has been changed. */
export function refuseForeign(database: DatabaseSync): void {
  const tables = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all();
  const isOurs = stepsTaken(database) === 0 ? tables.length === 0 : tables.some(({ name }) => name === 'probe');
  if (!isOurs) throw new Error('it is the database of another program. Name another file.');
}

/** Brings the database to the present shape; throws on one that a newer server has written. */
export function migrate(database: DatabaseSync): void {
  const taken = stepsTaken(database);
  if (taken > steps.length) {
    throw new Error(`it is of a newer version (${taken}; this server knows ${steps.length}). Start the newer server.`);
  }
  for (const [index, step] of steps.entries()) {
    if (index >= taken) database.exec(`BEGIN IMMEDIATE; ${step} PRAGMA user_version = ${index + 1}; COMMIT;`);
  }
}

function stepsTaken(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
}
