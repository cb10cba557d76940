import { expect, test } from 'vitest';
import { watchRejections } from '../platform/rejections.ts';
import { turnOfTheLoop } from '../platform/turns.ts';
import { Latch } from './latch.ts';

test('the first failure stands, with its rule, its time and its stack', () => {
  const latch = new Latch(() => 42);
  expect(latch.isSet).toBe(false);
  latch.check(true, 'R1', () => 'not this');
  latch.check(false, 'R2', () => 'this');
  latch.fail('R3', 'too late', new Error('cause'));
  expect(latch.failure).toEqual({ rule: 'R2', message: 'this', atUs: 42 });
});

test('a message is made only where it is needed', () => {
  const latch = new Latch(() => 0);
  latch.check(true, 'R1', () => {
    throw new Error('made in vain');
  });
  expect(latch.isSet).toBe(false);
});

test('[L5] a promise that is rejected where nobody catches fails the run, however deep it is', async () => {
  const latch = new Latch(() => 7);
  const unwatch = watchRejections(latch);
  void (async () => {
    await Promise.resolve();
    await Promise.reject(new Error('deep inside'));
  })();
  await turnOfTheLoop();
  unwatch();
  expect(latch.failure?.message).toContain('deep inside');
});
