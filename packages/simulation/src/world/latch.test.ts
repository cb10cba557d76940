import { expect, test } from 'vitest';
import { watchRejections } from '../platform/rejections.ts';
import { turnOfTheLoop } from '../platform/turns.ts';
import { Latch } from './latch.ts';
import { Scheduler, STEPS_A_TURN } from './scheduler.ts';
import { Trace } from './trace.ts';

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

test('[L5] such a promise ends a run under way, within a few steps, and its time is told', async () => {
  const scheduler = new Scheduler(new Trace());
  const latch = new Latch(() => scheduler.nowUs);
  const again = (): void => {
    scheduler.after(10, 'again', again);
  };
  again();
  scheduler.after(5, 'break', () => void Promise.reject(new Error('in the middle')));
  const unwatch = watchRejections(latch);
  await scheduler.run(1_000_000, () => latch.isSet);
  unwatch();
  expect(latch.failure?.message).toContain('in the middle');
  expect(scheduler.steps).toBeLessThanOrEqual(STEPS_A_TURN + 1);
  expect(latch.failure?.atUs).toBeLessThan(10 * STEPS_A_TURN);
});
