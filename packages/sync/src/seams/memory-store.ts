import type { Append, AppendResult, EventStore, Outcome, Receipt, Snapshot, StoredEvent } from './event-store.ts';
import { StoreFault } from './event-store.ts';

interface Log {
  /** as JSON: nothing of it is shared with who wrote it, as with any other store */
  readonly events: string[];
  readonly receipts: Map<string, string>;
  readonly snapshots: { readonly gameVersion: number; readonly schema: number; readonly state: string }[];
}

const SNAPSHOTS_KEPT = 10;

/** A log in memory with the fences of a real one. What it holds ends with the process. */
export function createMemoryStore(): EventStore {
  const store = new MemoryStore();
  // Each call answers in a later turn, as a store that does real work.
  const later = <Value>(work: () => Value): Promise<Value> => Promise.resolve().then(work);
  return {
    append: (append) => later(() => store.append(append)),
    read: (gameId, after, limit) => later(() => store.read(gameId, after, limit)),
    head: (gameId) => later(() => store.head(gameId)),
    receipts: (gameId, keys) => later(() => keys.flatMap((key) => store.receipt(gameId, key) ?? [])),
    snapshot: (gameId, atMost) => later(() => store.snapshot(gameId, atMost)),
    saveSnapshot: (gameId, snapshot) => later(() => store.saveSnapshot(gameId, snapshot)),
    erase: (gameId) => later(() => store.erase(gameId)),
    close: () => later(() => store.close()),
  };
}

class MemoryStore {
  readonly #logs = new Map<string, Log>();
  readonly #erased = new Set<string>();
  #isClosed = false;

  append({ gameId, expectedVersion, events, receipts }: Append): AppendResult {
    this.#open();
    const log: Log = this.#logs.get(gameId) ?? { events: [], receipts: new Map(), snapshots: [] };
    const keys = receipts.map(keyOf);
    const isTaken = new Set(keys).size < keys.length || keys.some((key) => log.receipts.has(key));
    if (this.#erased.has(gameId) || log.events.length !== expectedVersion || isTaken) return 'conflict';
    for (const event of events) log.events.push(JSON.stringify(event));
    receipts.forEach((receipt) => log.receipts.set(keyOf(receipt), JSON.stringify(receipt.outcome)));
    this.#logs.set(gameId, log);
    return 'appended';
  }

  read(gameId: string, after: number, limit: number): StoredEvent[] {
    this.#open();
    const from = Math.max(0, after);
    const texts = this.#logs.get(gameId)?.events.slice(from, from + limit) ?? [];
    return texts.map((text) => JSON.parse(text) as StoredEvent);
  }

  head(gameId: string): { gameVersion: number; hash: string } | null {
    const last = this.#logs.get(gameId)?.events.length ?? 0;
    const [event] = this.read(gameId, last - 1, 1);
    return event === undefined ? null : { gameVersion: event.version, hash: event.hash };
  }

  receipt(gameId: string, key: { readonly actor: string; readonly correlationId: string }): Receipt | undefined {
    this.#open();
    const { actor, correlationId } = key;
    const text = this.#logs.get(gameId)?.receipts.get(keyOf(key));
    return text === undefined ? undefined : { actor, correlationId, outcome: JSON.parse(text) as Outcome };
  }

  snapshot(gameId: string, atMost = Number.POSITIVE_INFINITY): Snapshot | null {
    this.#open();
    const found = this.#logs.get(gameId)?.snapshots.findLast((snapshot) => snapshot.gameVersion <= atMost);
    if (found === undefined) return null;
    const { gameVersion, schema, state } = found;
    return { gameVersion, schema, state: JSON.parse(state) as unknown };
  }

  saveSnapshot(gameId: string, { gameVersion, schema, state }: Snapshot): void {
    this.#open();
    const snapshots = this.#logs.get(gameId)?.snapshots;
    if (snapshots === undefined) return;
    const others = snapshots.filter((snapshot) => snapshot.gameVersion !== gameVersion);
    others.push({ gameVersion, schema, state: JSON.stringify(state) });
    others.sort((left, right) => left.gameVersion - right.gameVersion);
    snapshots.splice(0, snapshots.length, ...others.slice(-SNAPSHOTS_KEPT));
  }

  erase(gameId: string): void {
    this.#open();
    this.#logs.delete(gameId);
    this.#erased.add(gameId);
  }

  close(): void {
    this.#isClosed = true;
  }

  #open(): void {
    if (this.#isClosed) throw new StoreFault('unavailable', 'the store is closed');
  }
}

function keyOf({ actor, correlationId }: { readonly actor: string; readonly correlationId: string }): string {
  return `${actor}/${correlationId}`;
}
