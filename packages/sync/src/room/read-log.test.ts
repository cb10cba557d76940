import { expect, test } from 'vitest';
import { createMemoryStore } from '../seams/memory-store.ts';
import type { EventStore, StoredEvent } from '../seams/event-store.ts';
import { tally, tallySchema } from '../testing/tally.ts';
import { added, encodeAll } from '../testing/versions.ts';
import { toStored } from './encoded-version.ts';
import { foldStored, readTail } from './read-log.ts';

/** A log in which the command of each version is given. */
async function logOf(...commands: readonly string[]): Promise<EventStore> {
  const store = createMemoryStore();
  const events = encodeAll(commands.map(() => added())).map((encoded, index): StoredEvent => {
    const correlationId = commands[index] ?? '';
    return { ...toStored(encoded, tallySchema), correlationId };
  });
  await store.append({ gameId: 'game', expectedVersion: 0, events, receipts: [] });
  return store;
}

async function chunks(store: EventStore, after: number, pageSize: number): Promise<number[][]> {
  const read: number[][] = [];
  await readTail(store, 'game', after, pageSize, (events) => read.push(events.map((event) => event.version)));
  return read;
}

test('[R2] reads all that is behind a version, without a hole', async () => {
  const store = await logOf('a', 'b', 'c', 'd', 'e');
  expect((await chunks(store, 0, 2)).flat()).toEqual([1, 2, 3, 4, 5]);
  expect((await chunks(store, 3, 2)).flat()).toEqual([4, 5]);
  expect(await chunks(store, 5, 2)).toEqual([]);
});

test('[W6] no chunk ends within a command, wherever the pages do', async () => {
  const store = await logOf('a', 'b', 'b', 'b', 'b', 'b', 'c', 'c');
  for (const pageSize of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
    const ends = (await chunks(store, 0, pageSize)).map((chunk) => chunk.at(-1));
    expect(ends.every((end) => end === 1 || end === 6 || end === 8)).toBe(true);
    expect(ends.at(-1)).toBe(8);
  }
});

test('[R2] a log with a hole is not believed', async () => {
  const store = await logOf('a', 'b', 'c');
  const broken: EventStore = {
    ...store,
    read: async (gameId, after, limit) =>
      (await store.read(gameId, after, limit)).filter((event) => event.version !== 2),
  };
  await expect(chunks(broken, 0, 10)).rejects.toThrow('R2');
});

test('[L1] what was stored folds to what it was', async () => {
  const store = await logOf('a', 'b', 'c');
  const { versions, state } = foldStored(tally, null, await store.read('game', 0, 10));
  expect(versions).toHaveLength(3);
  expect(state?.total).toBe(3);
});
