import { createMemoryStore, StoreFault, type EventStore } from '@planning-poker/sync';
import { createMemoryCursors } from '../webhooks/cursors.ts';
import type { ServerStore } from '../stores/server-store.ts';

/** A store whose writes can be made to hang or to fail. */
export interface FaultyStore extends ServerStore {
  /** Writes wait until `release`. */
  hang(): void;
  release(): void;
  /** Writes fail until `repair`; reading goes on. */
  breakDown(): void;
  repair(): void;
}

export function createFaultyStore(inner: EventStore = createMemoryStore()): FaultyStore {
  let gate: { readonly opened: Promise<void>; open(): void } | null = null;
  let isBroken = false;
  const writing = async <Value>(write: () => Promise<Value>): Promise<Value> => {
    await gate?.opened;
    if (isBroken) throw new StoreFault('unavailable', 'The disk is full.');
    return write();
  };
  return {
    ...inner,
    ...createMemoryCursors(),
    append: (append) => writing(() => inner.append(append)),
    saveSnapshot: (gameId, snapshot) => writing(() => inner.saveSnapshot(gameId, snapshot)),
    erase: (gameId) => writing(() => inner.erase(gameId)),
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
    repair() {
      isBroken = false;
    },
  };
}
