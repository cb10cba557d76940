import { describe, expect, test } from 'vitest';
import { appendOf } from '../../testing/append-of.ts';
import { sqlitePlace } from '../../testing/sqlite-place.ts';

describe('[O8] how far an endpoint has been told', () => {
  test('is kept over a restart, never goes back, and goes with its game', async () => {
    const { open } = sqlitePlace();
    const store = await open();
    await store.registerEndpoint('e');
    await store.append(appendOf('a', 0));
    expect(await store.cursor('e', 'a')).toBe(0);
    await store.moveCursor('e', 'a', 1);
    await store.moveCursor('e', 'a', 0);
    await store.close();
    const again = await open();
    expect(await again.cursor('e', 'a')).toBe(1);
    await again.erase('a');
    await again.moveCursor('e', 'a', 5);
    expect(await again.cursor('e', 'a')).toBe(0);
  });

  test('begins for a new endpoint with all that there is, once', async () => {
    const { open } = sqlitePlace();
    const store = await open();
    await store.append(appendOf('a', 0));
    await store.registerEndpoint('e');
    expect(await store.cursor('e', 'a')).toBe(1);
    await store.append(appendOf('a', 1));
    await store.registerEndpoint('e');
    expect(await store.cursor('e', 'a')).toBe(1);
  });

  test('tells which games have moved on, page by page', async () => {
    const { open } = sqlitePlace();
    const store = await open();
    await store.registerEndpoint('e');
    for (const gameId of ['a', 'b', 'c']) await store.append(appendOf(gameId, 0));
    await store.moveCursor('e', 'b', 1);
    const first = await store.gamesBehind('e', 0, 1);
    expect(first.gameIds).toEqual(['a']);
    const rest = await store.gamesBehind('e', first.last ?? 0, 10);
    expect(rest).toEqual({ gameIds: ['c'], last: null });
  });
});
