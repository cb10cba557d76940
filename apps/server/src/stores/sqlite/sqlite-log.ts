import type { DatabaseSync } from 'node:sqlite';
import type { AppendResult, LogHead } from '@planning-poker/sync';
import type { GamesBehind } from '../../webhooks/cursors.ts';
import { appendRow, digestOf, findGame, indexGame, receiptsAt } from './append-rows.ts';
import { adviceOf } from './advice.ts';
import { openDatabase } from './database.ts';
import { DatabaseFault, kindOfFailedCommit } from './fault.ts';
import { fileIdentity } from './file-identity.ts';
import { iterate } from './iterate.ts';
import { endOf, numberOf, placeOf } from './place.ts';
import { ReceiptIndex } from './receipt-index.ts';
import type { Operations, SnapshotRow, WorkerOptions } from './requests.ts';
import type { AppendRow } from './rows.ts';
import { prepareStatements, type Statements } from './statements.ts';

interface Connection {
  readonly database: DatabaseSync;
  readonly run: Statements;
}

const GONE = 'The file of the database is no longer where it was. Bring it back, or restore a backup.';

/** Snapshots kept of a game; a state older than the oldest is folded from the first event. */
const SNAPSHOTS_KEPT = 20;

/** The log in one SQLite file: the worker's side of the store, synchronous. Throws `DatabaseFault` alone. */
export class SqliteLog implements Operations {
  readonly #options: WorkerOptions;
  readonly #index = new ReceiptIndex();
  #connection: Connection | null = null;
  /** The file that was opened. */
  #file: string | null = null;

  constructor(options: WorkerOptions) {
    this.#options = options;
  }

  open(): void {
    try {
      this.#connect();
    } catch (error) {
      throw new DatabaseFault('unavailable', adviceOf(error, this.#options.path));
    }
  }

  commit(appends: readonly AppendRow[]): readonly AppendResult[] {
    return this.#writing((run) => appends.map((append) => appendRow(run, this.#index, append)));
  }

  read(gameId: string, after: number, limit: number): readonly string[] {
    return this.#reading((run) => {
      const stored = findGame(run, gameId);
      const rows: string[] = [];
      if (stored === null) return rows;
      for (const row of iterate(run.log, placeOf(stored.game, Math.max(0, after)), endOf(stored.game))) {
        const [place, events] = row as readonly [number, string];
        rows.push(events);
        if (numberOf(place) >= after + limit) break;
      }
      return rows;
    });
  }

  head(gameId: string): LogHead | null {
    return this.#reading((run) => {
      const stored = findGame(run, gameId);
      return stored === null || stored.version === 0 ? null : { gameVersion: stored.version, hash: stored.hash };
    });
  }

  receipts(gameId: string, keys: readonly number[]): readonly string[] {
    return this.#reading((run) => {
      const stored = findGame(run, gameId);
      if (stored === null) return [];
      indexGame(run, this.#index, stored);
      return keys.flatMap((key) => this.#index.find(stored.game, key).map((row) => receiptsAt(run, row)));
    });
  }

  snapshot(gameId: string, atMost: number): SnapshotRow | null {
    return this.#reading((run) => {
      const stored = findGame(run, gameId);
      if (stored === null) return null;
      const last = placeOf(stored.game, Math.min(atMost, stored.version));
      const row = run.snapshot.get(placeOf(stored.game, 0), last) as unknown as SnapshotRow | undefined;
      return row === undefined ? null : [numberOf(row[0]), row[1], row[2]];
    });
  }

  saveSnapshot(gameId: string, [version, schema, state]: SnapshotRow): void {
    this.#writing((run) => {
      const stored = findGame(run, gameId);
      if (stored === null || stored.version < version) return;
      run.addSnapshot.run(placeOf(stored.game, version), schema, state);
      run.dropOldSnapshots.run(placeOf(stored.game, 0), endOf(stored.game), SNAPSHOTS_KEPT);
    });
  }

  erase(gameId: string): void {
    this.#writing((run) => {
      run.addErased.run(digestOf(gameId));
      const stored = findGame(run, gameId);
      if (stored === null) return;
      for (const drop of [run.dropLog, run.dropAnswers, run.dropSnapshots])
        drop.run(placeOf(stored.game, 0), endOf(stored.game));
      run.dropCursors.run(stored.game);
      run.dropGame.run(stored.game, stored.game + 1);
      this.#index.forget(stored.game);
    });
    // The write-ahead log still holds the pages as they were: this empties it. Where a reader is in the way, the next one does.
    this.#reading((run) => run.truncateLog.get());
  }

  untouchedSince(time: number, limit: number): readonly string[] {
    return this.#reading((run) =>
      (run.untouched.all(time, limit) as unknown as readonly [string][]).map(([gameId]) => gameId),
    );
  }

  registerEndpoint(endpoint: string): void {
    this.#writing((run) => {
      if (run.isEndpoint.get(endpoint) !== undefined) return;
      run.addEndpoint.run(endpoint);
      run.countAllAsTold.run(endpoint);
    });
  }

  cursor(endpoint: string, gameId: string): number {
    return this.#reading((run) => {
      const row = run.cursor.get(endpoint, gameId) as unknown as readonly [number] | undefined;
      return row?.[0] ?? 0;
    });
  }

  moveCursor(endpoint: string, gameId: string, gameVersion: number): void {
    this.#writing((run) => void run.moveCursor.run(endpoint, gameId, gameVersion));
  }

  gamesBehind(endpoint: string, after: number, limit: number): GamesBehind {
    return this.#reading((run) => {
      const rows = run.gamesBehind.all(endpoint, after, limit) as unknown as readonly (readonly [number, string])[];
      return {
        gameIds: rows.map(([, gameId]) => gameId),
        last: rows.length < limit ? null : (rows.at(-1)?.[0] ?? null),
      };
    });
  }

  look(): void {
    this.#reading((run) => void run.look.get());
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
      this.#file = fileIdentity(this.#options.path);
    }
    return this.#connection;
  }

  /** After the start a file that is not there is a fault: an empty one in its place would lose every game in silence. */
  #reconnect(): Connection {
    if (this.#connection === null && fileIdentity(this.#options.path) === null) throw new Error(GONE);
    return this.#connect();
  }

  #reading<Value>(read: (run: Statements) => Value): Value {
    try {
      return read(this.#reconnect().run);
    } catch (error) {
      throw new DatabaseFault('unavailable', error);
    }
  }

  /** All or nothing [S1]: what is thrown before COMMIT has begun leaves nothing behind. */
  #writing<Value>(write: (run: Statements) => Value): Value {
    let committing = false;
    try {
      const { run } = this.#reconnect();
      // What is written to a file that was deleted is taken without a word, and ends with the process [S11].
      if (fileIdentity(this.#options.path) !== this.#file) throw new Error(GONE);
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
    this.#index.clear();
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
