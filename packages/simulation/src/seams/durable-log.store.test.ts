import { describeEventStore } from '@planning-poker/sync/store-contract';
import type { EventStore } from '@planning-poker/sync';
import { DurableLog } from './durable-log.ts';

/** The simulated disk keeps the same contract as every other store: else what is found on it would prove nothing. */
describeEventStore('the simulated disk', () => Promise.resolve(honestStore(new DurableLog(() => 0))));

function honestStore(log: DurableLog): EventStore {
  return {
    append: (append) => Promise.resolve(log.append(append, 'test')),
    read: (gameId, after, limit) => Promise.resolve(log.read(gameId, after, limit)),
    head: (gameId) => Promise.resolve(log.head(gameId)),
    receipts: (gameId, keys) => Promise.resolve(log.receipts(gameId, keys)),
    snapshot: (gameId, atMost = Number.MAX_SAFE_INTEGER) => Promise.resolve(log.snapshot(gameId, atMost)),
    saveSnapshot: (gameId, snapshot) => Promise.resolve(log.saveSnapshot(gameId, snapshot)),
    erase: (gameId) => Promise.resolve(log.erase(gameId)),
    close: () => Promise.resolve(),
  };
}
