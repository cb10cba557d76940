import { expect, test } from 'vitest';
import { describeEventStore } from './event-store.contract.ts';
import { StoreFault } from './event-store.ts';
import { createMemoryStore } from './memory-store.ts';

describeEventStore('memory', () => Promise.resolve(createMemoryStore()));

test('[S6] a closed store is unavailable, and says so as a StoreFault', async () => {
  const store = createMemoryStore();
  await store.close();
  const failed = await store.read('game', 0, 1).catch((fault: unknown) => fault);
  expect(failed).toBeInstanceOf(StoreFault);
  expect(failed).toMatchObject({ kind: 'unavailable' });
});
