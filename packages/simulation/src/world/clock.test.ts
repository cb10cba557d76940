import { expect, test } from 'vitest';
import { Clock, EPOCH_MS } from './clock.ts';
import { Scheduler } from './scheduler.ts';
import { Trace } from './trace.ts';

async function at(us: number): Promise<{ readonly scheduler: Scheduler; readonly clock: Clock }> {
  const scheduler = new Scheduler(new Trace());
  const clock = new Clock(scheduler);
  await scheduler.run(us, () => false);
  return { scheduler, clock };
}

test('a true clock counts virtual milliseconds from the epoch', async () => {
  const { clock } = await at(2_500_900);
  expect(clock.nowMs()).toBe(EPOCH_MS + 2_500);
});

test('a clock that was set stands that far off, before and behind', async () => {
  const { clock } = await at(1_000_000);
  clock.jump(5_000);
  expect(clock.nowMs()).toBe(EPOCH_MS + 6_000);
  clock.jump(-9_000);
  expect(clock.nowMs()).toBe(EPOCH_MS - 3_000);
});

test('a clock that runs fast goes on from where it stood, and its timers are over sooner', async () => {
  const { scheduler, clock } = await at(1_000_000);
  clock.drift(2);
  expect(clock.nowMs()).toBe(EPOCH_MS + 1_000);
  await scheduler.run(3_000_000, () => false);
  expect(clock.nowMs()).toBe(EPOCH_MS + 5_000);
  expect(clock.trueUs(100)).toBe(50_000);
  clock.drift(0.5);
  expect(clock.nowMs()).toBe(EPOCH_MS + 5_000);
  expect(clock.trueUs(100)).toBe(200_000);
});
