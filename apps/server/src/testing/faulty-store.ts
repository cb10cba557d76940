import { createMemoryStore, StoreFault, type EventStore } from '@planning-poker/sync';
import { createMemoryCursors } from '../webhooks/cursors.ts';
import type { ServerStore } from '../stores/server-store.ts';

/** A store whose writes can be made to hang or to fail, and its reads to fail. */
export interface FaultyStore extends ServerStore {
  /** Writes wait until `release`. */
  hang(): void;
  release(): void;
  /** Writes fail until `repair`; reading goes on. */
  breakDown(): void;
  /** Nothing can be read or written until `repair`. */
  goDark(): void;
  repair(): void;
}

export function createFaultyStore(inner: EventStore = createMemoryStore()): FaultyStore {
  let gate: { readonly opened: Promise<void>; open(): void } | null = null;
  let isBroken = false;
  let isDark = false;
  const writing = async <Value>(write: () => Promise<Value>): Promise<Value> => {
    await gate?.opened;
    if (isBroken) throw new StoreFault('unavailable', 'The disk is full.');
    return write();
  };
  const reading = async <Value>(read: () => Promise<Value>): Promise<Value> => {
    if (isDark) throw new StoreFault('unavailable', 'The disk is gone.');
    return read();
  };
  return {
    ...inner,
    ...createMemoryCursors(),
    append: (append) => writing(() => inner.append(append)),
    saveSnapshot: (gameId, snapshot) => writing(() => inner.saveSnapshot(gameId, snapshot)),
    erase: (gameId) => writing(() => inner.erase(gameId)),
    read: (gameId, after, limit) => reading(() => inner.read(gameId, after, limit)),
    head: (gameId) => reading(() => inner.head(gameId)),
    receipts: (gameId, keys) => reading(() => inner.receipts(gameId, keys)),
    snapshot: (gameId, atMost) => reading(() => inner.snapshot(gameId, atMost)),
    look: () => reading(() => Promise.resolve()),
    probe: () => writing(() => Promise.resolve()),
    untouchedSince: () => Promise.resolve([]),
    hang() {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = { opened: promise, open: resolve };
    },
    release() {
      gate?.open();
      gate = null;
    },
    breakDown() {
      isBroken = true;
    },
    goDark() {
      isBroken = true;
      isDark = true;
    },
    repair() {
      isBroken = false;
      isDark = false;
    },
  };
}
