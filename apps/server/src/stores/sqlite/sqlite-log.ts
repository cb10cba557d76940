import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { AppendResult, LogHead } from '@planning-poker/sync';
import { openDatabase, prepareStatements, type Statements } from './database.ts';
import { DatabaseFault, isConstraint, kindOfFailedCommit } from './fault.ts';
import type { Operations, SnapshotRow, WorkerOptions } from './requests.ts';
import type { AppendRows, EventRow, ReceiptRow } from './rows.ts';

interface Connection {
  readonly database: DatabaseSync;
  readonly run: Statements;
}

type GameRow = readonly [game: number, version: number, hash: string];

/** Snapshots kept of a game; a state older than the oldest is folded from the first event. */
const SNAPSHOTS_KEPT = 20;

/** The log in one SQLite file: the worker's side of the store, synchronous. Throws `DatabaseFault` alone. */
export class SqliteLog implements Operations {
  readonly #options: WorkerOptions;
  #connection: Connection | null = null;

  constructor(options: WorkerOptions) {
    this.#options = options;
  }

  open(): void {
    this.#reading(() => undefined);
  }

  commit(appends: readonly AppendRows[]): readonly AppendResult[] {
    return this.#writing((run) => appends.map((append) => appendRows(run, append)));
  }

  read(gameId: string, after: number, limit: number): readonly EventRow[] {
    return this.#reading((run) => {
      const game = findGame(run, gameId);
      return game === null ? [] : (run.events.all(game[0], after, limit) as unknown as readonly EventRow[]);
    });
  }

  head(gameId: string): LogHead | null {
    return this.#reading((run) => {
      const game = findGame(run, gameId);
      return game === null || game[1] === 0 ? null : { gameVersion: game[1], hash: game[2] };
    });
  }

  receipts(gameId: string, keys: readonly (readonly [string, string])[]): readonly ReceiptRow[] {
    return this.#reading((run) => {
      const game = findGame(run, gameId);
      if (game === null) return [];
      return keys.flatMap(
        ([actor, correlationId]) => run.receipt.all(game[0], actor, correlationId) as unknown as readonly ReceiptRow[],
      );
    });
  }

  snapshot(gameId: string, atMost: number): SnapshotRow | null {
    return this.#reading((run) => {
      const game = findGame(run, gameId);
      return game === null ? null : ((run.snapshot.get(game[0], atMost) as unknown as SnapshotRow | undefined) ?? null);
    });
  }

  saveSnapshot(gameId: string, [version, schema, state]: SnapshotRow): void {
    this.#writing((run) => {
      const game = findGame(run, gameId);
      if (game === null || game[1] < version) return;
      run.addSnapshot.run(game[0], version, schema, state);
      run.dropOldSnapshots.run(game[0], SNAPSHOTS_KEPT);
    });
  }

  erase(gameId: string): void {
    this.#writing((run) => {
      run.addErased.run(digestOf(gameId));
      const game = findGame(run, gameId);
      if (game === null) return;
      for (const drop of [run.dropEvents, run.dropReceipts, run.dropSnapshots, run.dropGame]) drop.run(game[0]);
    });
    // The write-ahead log still holds the pages as they were: this empties it. Where a reader is in the way, the next one does.
    this.#reading((run) => run.truncateLog.get());
  }

  untouchedSince(time: number, limit: number): readonly string[] {
    return this.#reading((run) => run.untouched.all(time, limit).map((row) => String(Object.values(row)[0])));
  }

  probe(): void {
    this.#writing((run) => void run.probe.run());
  }

  close(): void {
    this.#connection?.database.close();
    this.#connection = null;
  }

  #connect(): Connection {
    if (this.#connection === null) {
      const database = openDatabase(this.#options);
      this.#connection = { database, run: prepareStatements(database) };
    }
    return this.#connection;
  }

  #reading<Value>(read: (run: Statements) => Value): Value {
    try {
      return read(this.#connect().run);
    } catch (error) {
      throw new DatabaseFault('unavailable', error);
    }
  }

  /** All or nothing [S1]: what is thrown before COMMIT has begun leaves nothing behind. */
  #writing<Value>(write: (run: Statements) => Value): Value {
    let committing = false;
    try {
      const { run } = this.#connect();
      run.begin.run();
      const value = write(run);
      committing = true;
      run.commit.run();
      return value;
    } catch (error) {
      const kind = committing ? kindOfFailedCommit(error) : 'unavailable';
      this.#abandon(kind === 'unknown');
      throw new DatabaseFault(kind, error);
    }
  }

  /** Ends a transaction that failed. Opening anew makes SQLite itself find out what of it is in the file. */
  #abandon(reopen: boolean): void {
    const connection = this.#connection;
    if (connection === null) return;
    try {
      if (connection.database.isTransaction) connection.run.rollback.run();
      if (reopen) this.close();
    } catch {
      this.#connection = null;
    }
  }
}

function findGame(run: Statements, gameId: string): GameRow | null {
  return (run.game.get(gameId) as unknown as GameRow | undefined) ?? null;
}

/** The two fences: the game's version, and the receipts' key [S1] [S2]. */
function appendRows(run: Statements, append: AppendRows): AppendResult {
  const found = findGame(run, append.gameId);
  if ((found?.[1] ?? 0) !== append.expectedVersion) return 'conflict';
  if (found === null && run.isErased.get(digestOf(append.gameId)) !== undefined) return 'conflict';
  run.savepoint.run();
  try {
    const game = found?.[0] ?? Number(run.addGame.run(append.gameId).lastInsertRowid);
    for (const receipt of append.receipts) run.addReceipt.run(game, ...receipt);
    for (const event of append.events) run.addEvent.run(game, ...event);
    const last = append.events.at(-1);
    if (last !== undefined) run.moveGame.run(last[0], last[3], append.touchedAt, game);
    run.release.run();
    return 'appended';
  } catch (error) {
    if (!isConstraint(error)) throw error;
    run.rollbackToSavepoint.run();
    run.release.run();
    return 'conflict';
  }
}

function digestOf(gameId: string): string {
  return createHash('sha256').update(gameId).digest('base64url');
}
