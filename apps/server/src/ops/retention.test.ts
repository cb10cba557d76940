import { createVirtualRuntime } from '@planning-poker/sync';
import { expect, test } from 'vitest';
import { createLogger } from './logger.ts';
import { keepRetention } from './retention.ts';

const DAY_MS = 86_400_000;

function setUp(games: readonly string[]) {
  const runtime = createVirtualRuntime();
  const asked: { readonly time: number; readonly limit: number }[] = [];
  const erased: string[] = [];
  const stop = keepRetention({
    runtime,
    log: createLogger('silent'),
    retentionDays: 90,
    store: {
      untouchedSince: (time, limit) => {
        asked.push({ time: runtime.now() - time, limit });
        return Promise.resolve(games.filter((game) => !erased.includes(game)));
      },
    },
    erase: (gameId) => {
      if (gameId === 'broken') return Promise.reject(new Error('not now'));
      erased.push(gameId);
      return Promise.resolve();
    },
  });
  return { runtime, asked, erased, stop };
}

test('games that nobody has touched for so many days are erased, soon after the start and then once a day', async () => {
  const { runtime, asked, erased } = setUp(['a', 'b']);
  await runtime.advance(DAY_MS);
  expect(asked).toEqual([{ time: 90 * DAY_MS, limit: expect.any(Number) }]);
  expect(erased).toEqual(['a', 'b']);
  await runtime.advance(2 * DAY_MS);
  expect(asked).toHaveLength(3);
});

test('a game that cannot be erased is tried again tomorrow', async () => {
  const { runtime, asked, erased } = setUp(['a', 'broken', 'b']);
  await runtime.advance(2 * DAY_MS);
  expect(asked).toHaveLength(2);
  expect(erased).toEqual(['a']);
});

test('a server that ends erases nothing any more', async () => {
  const { runtime, asked, stop } = setUp(['a']);
  stop();
  await runtime.advance(3 * DAY_MS);
  expect(asked).toEqual([]);
});
