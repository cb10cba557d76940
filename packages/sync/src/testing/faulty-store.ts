import type { Append, EventStore } from '../seams/event-store.ts';
import { StoreFault } from '../seams/event-store.ts';

/**
 * What becomes of an append: `lost`: unknown, and nothing was written; `hidden`: unknown, and it was written; `late`: unknown, and it
 * lands when `land` is called; `silent`: no answer ever.
 */
export type AppendFate = 'ok' | 'unavailable' | 'lost' | 'hidden' | 'late' | 'silent';

export interface FaultyStore extends EventStore {
  /** fates of the next appends; afterwards all is well */
  readonly fates: AppendFate[];
  /** every call fails while it is down */
  isDown: boolean;
  /** so many of the next reads fail */
  failingReads: number;
  readonly appends: readonly Append[];
  readonly reads: number;
  /** Lets the late appends land: what the store says of each. */
  land(): Promise<readonly string[]>;
  /** Called before each append reaches the store, as if another node was faster. */
  before: ((append: Append) => Promise<void>) | null;
}

export function createFaultyStore(store: EventStore): FaultyStore {
  const appends: Append[] = [];
  const late: Append[] = [];
  const check = (): void => {
    if (faulty.isDown) throw new StoreFault('unavailable', 'the store is down');
  };
  const reading = async <Value>(read: () => Promise<Value>): Promise<Value> => {
    faulty.reads += 1;
    check();
    if (faulty.failingReads > 0) {
      faulty.failingReads -= 1;
      throw new StoreFault('unavailable', 'the read has failed');
    }
    return read();
  };
  const faulty = {
    ...store,
    fates: [] as AppendFate[],
    isDown: false,
    failingReads: 0,
    reads: 0,
    appends,
    before: null as FaultyStore['before'],
    append: async (append: Append) => {
      appends.push(append);
      check();
      const { before } = faulty;
      faulty.before = null;
      await before?.(append);
      const fate = faulty.fates.shift() ?? 'ok';
      if (fate === 'ok') return store.append(append);
      if (fate === 'unavailable') throw new StoreFault('unavailable', 'no');
      if (fate === 'hidden') await store.append(append);
      if (fate === 'late') late.push(append);
      if (fate === 'silent') return new Promise<never>(() => {});
      throw new StoreFault('unknown', 'the connection was cut');
    },
    read: (gameId: string, after: number, limit: number) => reading(() => store.read(gameId, after, limit)),
    head: (gameId: string) => reading(() => store.head(gameId)),
    receipts: (...call: Parameters<EventStore['receipts']>) => reading(() => store.receipts(...call)),
    snapshot: (...call: Parameters<EventStore['snapshot']>) => reading(() => store.snapshot(...call)),
    saveSnapshot: async (...call: Parameters<EventStore['saveSnapshot']>) => {
      check();
      return store.saveSnapshot(...call);
    },
    land: () => Promise.all(late.splice(0).map((append) => store.append(append))),
  };
  return faulty;
}
