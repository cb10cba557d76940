import { StoreFault } from '@planning-poker/sync';
import type {
  Append,
  AppendResult,
  LogHead,
  Receipt,
  ReceiptKey,
  Runtime,
  Snapshot,
  StoredEvent,
} from '@planning-poker/sync';
import type { GamesBehind } from '../../webhooks/cursors.ts';
import type { ServerStore } from '../server-store.ts';
import { adviceOf } from './advice.ts';
import { GroupCommit } from './group-commit.ts';
import { keyDigest } from './key-digest.ts';
import { eventsIn, receiptsIn, toAppendRow } from './rows.ts';
import { ServerLock } from './server-lock.ts';
import { WorkerClient } from './worker-client.ts';

export interface SqliteStoreOptions {
  /** The file; its folder is made where it is not there. */
  readonly path: string;
  readonly runtime: Pick<Runtime, 'defer'>;
  /** Refuses where another process has the file alone, and keeps it from others that want it so until it is closed [S11]. */
  readonly alone?: boolean;
  /** How long a transaction waits for another process's before it is `unavailable`. */
  readonly busyTimeoutMs?: number;
  /** For tests: the database takes no more pages than this. */
  readonly maxPages?: number;
}

const BUSY_TIMEOUT_MS = 5_000;

/** The embedded event store: one SQLite file, written by a thread of its own, so that no fsync blocks the event loop. */
export class SqliteStore implements ServerStore {
  readonly #worker: WorkerClient;
  readonly #lock: ServerLock | null;
  readonly #group: GroupCommit;
  /** The appends that are not answered yet: `close` waits for them. */
  readonly #pending = new Set<Promise<unknown>>();

  private constructor(worker: WorkerClient, lock: ServerLock | null, runtime: Pick<Runtime, 'defer'>) {
    this.#worker = worker;
    this.#lock = lock;
    this.#group = new GroupCommit((appends) => worker.request('commit', appends), runtime);
  }

  /** Rejects where the file cannot be had, with why, and what to do about it. */
  static async open({
    path,
    runtime,
    alone = false,
    busyTimeoutMs = BUSY_TIMEOUT_MS,
    maxPages,
  }: SqliteStoreOptions): Promise<SqliteStore> {
    const lock = alone ? lockOn(path) : null;
    const worker = new WorkerClient({ path, busyTimeoutMs, maxPages: maxPages ?? null });
    try {
      await worker.request('open');
    } catch (error) {
      await worker.close();
      lock?.release();
      throw error;
    }
    return new SqliteStore(worker, lock, runtime);
  }

  append(append: Append): Promise<AppendResult> {
    return this.#track(this.#group.append(toAppendRow(append)));
  }

  async read(gameId: string, after: number, limit: number): Promise<readonly StoredEvent[]> {
    const rows = await this.#worker.request('read', gameId, after, limit);
    return parsing(() =>
      rows
        .flatMap(eventsIn)
        .filter(({ version }) => version > after)
        .slice(0, limit),
    );
  }

  head(gameId: string): Promise<LogHead | null> {
    return this.#worker.request('head', gameId);
  }

  async receipts(gameId: string, keys: readonly ReceiptKey[]): Promise<readonly Receipt[]> {
    const digests = keys.map(({ actor, correlationId }) => keyDigest(actor, correlationId));
    const rows = await this.#worker.request('receipts', gameId, digests);
    return parsing(() => {
      const found = rows.flatMap(receiptsIn);
      return keys.flatMap((key) => found.find((receipt) => isOf(receipt, key)) ?? []);
    });
  }

  async snapshot(gameId: string, atMost: number = Number.MAX_SAFE_INTEGER): Promise<Snapshot | null> {
    const row = await this.#worker.request('snapshot', gameId, atMost);
    if (row === null) return null;
    const [gameVersion, schema, state] = row;
    return parsing(() => ({ gameVersion, schema, state: JSON.parse(state) as unknown }));
  }

  saveSnapshot(gameId: string, { gameVersion, schema, state }: Snapshot): Promise<void> {
    return this.#track(this.#worker.request('saveSnapshot', gameId, [gameVersion, schema, JSON.stringify(state)]));
  }

  erase(gameId: string): Promise<void> {
    return this.#track(this.#worker.request('erase', gameId));
  }

  untouchedSince(time: number, limit: number): Promise<readonly string[]> {
    return this.#worker.request('untouchedSince', time, limit);
  }

  registerEndpoint(endpoint: string): Promise<void> {
    return this.#track(this.#worker.request('registerEndpoint', endpoint));
  }

  cursor(endpoint: string, gameId: string): Promise<number> {
    return this.#worker.request('cursor', endpoint, gameId);
  }

  moveCursor(endpoint: string, gameId: string, gameVersion: number): Promise<void> {
    return this.#track(this.#worker.request('moveCursor', endpoint, gameId, gameVersion));
  }

  gamesBehind(endpoint: string, after: number, limit: number): Promise<GamesBehind> {
    return this.#worker.request('gamesBehind', endpoint, after, limit);
  }

  look(): Promise<void> {
    return this.#worker.request('look');
  }

  probe(): Promise<void> {
    return this.#worker.request('probe');
  }

  /** Waits for what is under way, then closes the file. */
  async close(): Promise<void> {
    while (this.#pending.size > 0) {
      await Promise.allSettled(this.#pending);
    }
    await this.#worker.close();
    this.#lock?.release();
  }

  /** For tests: the store's thread dies. */
  kill(): Promise<void> {
    return this.#worker.kill();
  }

  #track<Value>(promise: Promise<Value>): Promise<Value> {
    const tracked = promise.finally(() => this.#pending.delete(tracked));
    this.#pending.add(tracked);
    return tracked;
  }
}

function lockOn(path: string): ServerLock {
  try {
    return new ServerLock(path);
  } catch (cause) {
    throw new StoreFault('unavailable', adviceOf(cause, path), { cause });
  }
}

function isOf(receipt: Receipt, key: ReceiptKey): boolean {
  return receipt.actor === key.actor && receipt.correlationId === key.correlationId;
}

/** What cannot be read is a fault of the store, whatever broke it. */
function parsing<Value>(parse: () => Value): Value {
  try {
    return parse();
  } catch (cause) {
    throw new StoreFault('unavailable', 'The store holds a row that cannot be read.', { cause });
  }
}
