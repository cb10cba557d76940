import type { EventStore, StoreFaultKind } from '../seams/event-store.ts';
import { StoreFault } from '../seams/event-store.ts';
import type { Runtime } from '../seams/runtime.ts';

/**
 * A store that answers within `timeoutMs`, and rejects with StoreFault alone. Of an append that took too long, or failed in a way that
 * the seam does not know, nobody can say whether it was written (S3).
 */
export function guardStore(store: EventStore, runtime: Runtime, timeoutMs: number): EventStore {
  const guard = <Value>(kind: StoreFaultKind, call: () => Promise<Value>): Promise<Value> =>
    within(runtime, timeoutMs, kind, call);
  return {
    append: (append) => guard('unknown', () => store.append(append)),
    read: (gameId, after, limit) => guard('unavailable', () => store.read(gameId, after, limit)),
    head: (gameId) => guard('unavailable', () => store.head(gameId)),
    receipts: (gameId, keys) => guard('unavailable', () => store.receipts(gameId, keys)),
    snapshot: (gameId, atMost) => guard('unavailable', () => store.snapshot(gameId, atMost)),
    saveSnapshot: (gameId, snapshot) => guard('unknown', () => store.saveSnapshot(gameId, snapshot)),
    erase: (gameId) => guard('unknown', () => store.erase(gameId)),
    close: () => store.close(),
  };
}

function within<Value>(
  runtime: Runtime,
  timeoutMs: number,
  kind: StoreFaultKind,
  call: () => Promise<Value>,
): Promise<Value> {
  const answered = Promise.withResolvers<Value>();
  const cancel = runtime.setTimer(timeoutMs, () => {
    answered.reject(new StoreFault(kind, `the store has not answered within ${timeoutMs} ms`));
  });
  call()
    .finally(cancel)
    .then(answered.resolve, (cause: unknown) => {
      answered.reject(cause instanceof StoreFault ? cause : new StoreFault(kind, 'the store failed', { cause }));
    });
  return answered.promise;
}
