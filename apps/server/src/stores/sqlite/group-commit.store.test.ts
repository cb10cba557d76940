import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { appendOf, storedEvent } from '../../testing/append-of.ts';
import { sqlitePlace } from '../../testing/sqlite-place.ts';

describe('group commit', () => {
  test('[S1] appends of one tick share a transaction, and one that conflicts leaves the others alone', async () => {
    const { open, path } = sqlitePlace();
    const store = await open();
    const before = await commitsSoFar(path);
    const results = await Promise.all([
      store.append(appendOf('a', 0)),
      store.append(appendOf('b', 7)),
      store.append(appendOf('c', 0)),
      store.append(appendOf('a', 1)),
      store.append({ ...appendOf('a', 2), receipts: appendOf('a', 0).receipts }),
    ]);
    expect(results).toEqual(['appended', 'conflict', 'appended', 'appended', 'conflict']);
    expect((await commitsSoFar(path)) - before).toBe(1);
    expect(await store.read('a', 0, 10)).toEqual([storedEvent(1), storedEvent(2)]);
    expect(await store.read('b', 0, 10)).toEqual([]);
  });

  test('[S2] a receipt that exists already is a conflict, and nothing of its append is written', async () => {
    const { open } = sqlitePlace();
    const store = await open();
    await store.append(appendOf('game', 0));
    const again = { ...appendOf('game', 1), receipts: appendOf('game', 0).receipts };
    expect(await store.append(again)).toBe('conflict');
    expect(await store.head('game')).toEqual({ gameVersion: 1, hash: 'h1' });
  });

  test('[S2] [S1] another process on the same file is fenced off, too, by version and by receipt, also by one that made no event', async () => {
    const { open } = sqlitePlace();
    const [one, other] = [await open(), await open()];
    const receiptOnly = (correlationId: string) => ({
      ...appendOf('game', 1),
      events: [],
      receipts: [{ actor: 'ana', correlationId, outcome: { status: 'accepted', gameVersion: 1 } as const }],
    });
    expect(await one.append(appendOf('game', 0))).toBe('appended');
    expect(await other.append(appendOf('game', 0))).toBe('conflict');
    expect(await other.append(receiptOnly('a'))).toBe('appended');
    expect(await one.append(receiptOnly('a'))).toBe('conflict');
    expect(await one.append(receiptOnly('b'))).toBe('appended');
    expect(await other.append({ ...appendOf('game', 1), receipts: receiptOnly('b').receipts })).toBe('conflict');
    expect(await other.append(appendOf('game', 1))).toBe('appended');
    expect(await one.append({ ...appendOf('game', 2), receipts: appendOf('game', 1).receipts })).toBe('conflict');
    expect(await one.receipts('game', [{ actor: 'ana', correlationId: 'c2' }])).toHaveLength(1);
  });

  test('[S2] a receipt that makes no event is found again, also by a process that has just begun', async () => {
    const { open } = sqlitePlace();
    const store = await open();
    await store.append(appendOf('game', 0));
    const refusal = {
      actor: 'ben',
      correlationId: 'x',
      outcome: { status: 'rejected', code: 'forbidden', message: 'No.', details: { why: [1] }, gameVersion: 1 },
    } as const;
    expect(await store.append({ gameId: 'game', expectedVersion: 1, events: [], receipts: [refusal] })).toBe(
      'appended',
    );
    const again = await open();
    expect(await again.receipts('game', [refusal, { actor: 'ana', correlationId: 'x' }])).toEqual([refusal]);
    expect(await again.append({ gameId: 'game', expectedVersion: 1, events: [], receipts: [refusal] })).toBe(
      'conflict',
    );
  });

  test('more than one group at once comes through in order', async () => {
    const { open } = sqlitePlace();
    const store = await open();
    const appends = Array.from({ length: 1_300 }, (_, version) => store.append(appendOf('game', version)));
    expect(new Set(await Promise.all(appends))).toEqual(new Set(['appended']));
    expect(await store.head('game')).toEqual({ gameVersion: 1_300, hash: 'h1300' });
  });
});

/** Frames that commit a transaction in the write-ahead log: their header holds the database's size, others 0. */
async function commitsSoFar(path: string): Promise<number> {
  const log = readFileSync(`${path}-wal`);
  if (log.length < 32) return 0;
  const [headerBytes, frameHeaderBytes, pageBytes] = [32, 24, log.readUInt32BE(8)];
  let commits = 0;
  for (let offset = headerBytes; offset + frameHeaderBytes <= log.length; offset += frameHeaderBytes + pageBytes) {
    const isOfThisLog = log.readUInt32BE(offset + 8) === log.readUInt32BE(16);
    if (isOfThisLog && log.readUInt32BE(offset + 4) > 0) commits += 1;
  }
  return commits;
}
