import { describe, expect, test } from 'vitest';
import { reaction, testConnection } from '../testing/test-connection.ts';

describe('too much', () => {
  test('[W10] messages beyond the rate are answered, and after many of them the connection is closed', () => {
    const { connection, answers, closed } = testConnection();
    for (let index = 0; index < 20; index += 1) connection.take(reaction(`id-${index}`), null);
    expect(answers()).toEqual([]);
    for (let index = 0; index < 50; index += 1) connection.take(reaction(`more-${index}`), index);
    expect(new Set(answers().map(({ payload }) => payload.code))).toEqual(new Set(['rate_limited']));
    expect(closed).toEqual([]);
    connection.take(reaction('last'), 60);
    expect(closed).toEqual([false]);
  });

  test('[W10] [S9] large messages count as many, and after a few beyond the rate the connection is closed', () => {
    const { connection, answers, closed } = testConnection();
    const megabyte = 1_048_576;
    connection.take(reaction('first'), 0, megabyte);
    expect(answers()).toEqual([]);
    connection.take(reaction('second'), 1, megabyte);
    expect(answers().map(({ payload }) => payload.code)).toEqual(['rate_limited']);
    expect(closed).toEqual([]);
    connection.take(reaction('third'), 2, megabyte);
    expect(closed).toEqual([false]);
  });

  test('[W10] somebody who is slower than the rate may send nonsense for ever', async () => {
    const { connection, runtime, answers, closed } = testConnection();
    for (let index = 0; index < 200; index += 1) {
      connection.take('nonsense', index);
      await runtime.advance(100);
    }
    expect(answers()).toHaveLength(200);
    expect(closed).toEqual([]);
  });
});
