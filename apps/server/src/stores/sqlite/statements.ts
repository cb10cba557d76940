import type { DatabaseSync, StatementSync } from 'node:sqlite';

const sql = {
  begin: 'BEGIN IMMEDIATE',
  commit: 'COMMIT',
  rollback: 'ROLLBACK',
  game: 'SELECT game, version, answers, hash FROM games WHERE game_id = ?',
  isErased: 'SELECT 1 FROM erased WHERE digest = ?',
  addGame: `INSERT INTO games (game_id, version, answers, hash, touched_at) VALUES (?, 0, 0, '', 0)`,
  moveGame: 'UPDATE games SET version = ?, hash = ?, touched_at = ? WHERE game = ?',
  countAnswers: 'UPDATE games SET answers = ? WHERE game = ?',
  addToLog: 'INSERT INTO log (place, receipts, events) VALUES (?, ?, ?)',
  addAnswers: 'INSERT INTO answers (place, receipts) VALUES (?, ?)',
  log: 'SELECT place, events FROM log WHERE place > ? AND place < ? ORDER BY place',
  logReceipts: 'SELECT place, receipts FROM log WHERE place >= ? AND place < ? ORDER BY place',
  answers: 'SELECT place, receipts FROM answers WHERE place >= ? AND place < ? ORDER BY place',
  logReceiptsAt: 'SELECT receipts FROM log WHERE place = ?',
  answersAt: 'SELECT receipts FROM answers WHERE place = ?',
  snapshot: 'SELECT place, schema, state FROM snapshots WHERE place >= ? AND place <= ? ORDER BY place DESC LIMIT 1',
  addSnapshot: 'INSERT OR REPLACE INTO snapshots (place, schema, state) VALUES (?, ?, ?)',
  dropOldSnapshots: `DELETE FROM snapshots WHERE place >= ?1 AND place <=
    (SELECT place FROM snapshots WHERE place >= ?1 AND place < ?2 ORDER BY place DESC LIMIT 1 OFFSET ?3)`,
  addErased: 'INSERT OR IGNORE INTO erased (digest) VALUES (?)',
  dropLog: 'DELETE FROM log WHERE place >= ? AND place < ?',
  dropAnswers: 'DELETE FROM answers WHERE place >= ? AND place < ?',
  dropSnapshots: 'DELETE FROM snapshots WHERE place >= ? AND place < ?',
  dropGame: 'DELETE FROM games WHERE game >= ? AND game < ?',
  untouched: 'SELECT game_id FROM games WHERE touched_at < ? ORDER BY touched_at LIMIT ?',
  look: 'SELECT (SELECT max(game) FROM games), (SELECT max(place) FROM log)',
  probe: 'INSERT INTO probe (probe, times) VALUES (1, 1) ON CONFLICT DO UPDATE SET times = times + 1',
  isEndpoint: 'SELECT 1 FROM webhook_endpoints WHERE endpoint = ?',
  addEndpoint: 'INSERT INTO webhook_endpoints (endpoint) VALUES (?)',
  countAllAsTold: 'INSERT INTO webhook_cursors (endpoint, game, version) SELECT ?, game, version FROM games',
  cursor: `SELECT c.version FROM games g JOIN webhook_cursors c ON c.game = g.game AND c.endpoint = ?1 WHERE g.game_id = ?2`,
  moveCursor: `INSERT INTO webhook_cursors (endpoint, game, version) SELECT ?1, game, ?3 FROM games WHERE game_id = ?2
    ON CONFLICT DO UPDATE SET version = max(version, excluded.version)`,
  gamesBehind: `SELECT g.game, g.game_id FROM games g LEFT JOIN webhook_cursors c ON c.game = g.game AND c.endpoint = ?1
    WHERE g.game > ?2 AND g.version > coalesce(c.version, 0) ORDER BY g.game LIMIT ?3`,
  dropCursors: 'DELETE FROM webhook_cursors WHERE game = ?',
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
