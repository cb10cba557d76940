import type { DatabaseSync } from 'node:sqlite';

/**
 * The database's shape, one step after another; `user_version` counts the steps taken. A step that has shipped is never edited.
 * `games.game` is a small number that stands for the id in the big tables. `erased` keeps a digest, so that an erased id stays
 * erased without being kept [S5].
 */
const steps: readonly string[] = [
  `CREATE TABLE games (
     game INTEGER PRIMARY KEY,
     game_id TEXT NOT NULL UNIQUE,
     version INTEGER NOT NULL,
     hash TEXT NOT NULL,
     touched_at INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE events (
     game INTEGER NOT NULL,
     version INTEGER NOT NULL,
     correlation_id TEXT NOT NULL,
     schema INTEGER NOT NULL,
     hash TEXT NOT NULL,
     body TEXT NOT NULL,
     PRIMARY KEY (game, version)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE receipts (
     game INTEGER NOT NULL,
     actor TEXT NOT NULL,
     correlation_id TEXT NOT NULL,
     version INTEGER NOT NULL,
     rejection TEXT,
     PRIMARY KEY (game, actor, correlation_id)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE snapshots (
     game INTEGER NOT NULL,
     version INTEGER NOT NULL,
     schema INTEGER NOT NULL,
     state TEXT NOT NULL,
     PRIMARY KEY (game, version)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE erased (digest TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
   CREATE TABLE probe (probe INTEGER PRIMARY KEY, times INTEGER NOT NULL) STRICT;`,
];

/** Brings the database to the present shape; throws on one that a newer server has written. */
export function migrate(database: DatabaseSync): void {
  const taken = Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
  if (taken > steps.length) {
    throw new Error(
      `The database is of a newer version (${taken}; this server knows ${steps.length}). Start the newer server.`,
    );
  }
  for (const [index, step] of steps.entries()) {
    if (index >= taken) database.exec(`BEGIN IMMEDIATE; ${step} PRAGMA user_version = ${index + 1}; COMMIT;`);
  }
}
