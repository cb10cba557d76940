import { expect, test } from 'vitest';
import { createVirtualRuntime } from '../seams/virtual-runtime.ts';
import { Throttle } from './throttle.ts';

function setUp(everyMs = 100) {
  const runtime = createVirtualRuntime(0);
  const done: number[] = [];
  const throttle = new Throttle(runtime, everyMs, () => done.push(runtime.now()));
  return { runtime, done, throttle };
}

test('[S9] does at once what is asked for after a quiet time, but not within the asking', async () => {
  const { runtime, done, throttle } = setUp();
  throttle.ask();
  expect(done).toEqual([]);
  await runtime.settle();
  expect(done).toEqual([0]);
});

test('[S9] many who ask are answered by one, no more often than it may', async () => {
  const { runtime, done, throttle } = setUp();
  for (let ms = 0; ms < 250; ms += 10) {
    throttle.ask();
    throttle.ask();
    await runtime.advance(10);
  }
  await runtime.advance(1_000);
  expect(done).toEqual([0, 100, 200, 300]);
});

test('[S9] may be hurried, and does nothing twice', async () => {
  const { runtime, done, throttle } = setUp();
  throttle.ask();
  throttle.hurry();
  throttle.hurry();
  await runtime.advance(500);
  expect(done).toEqual([0]);
});

test('[S7] does nothing once it is closed', async () => {
  const { runtime, done, throttle } = setUp();
  throttle.ask();
  throttle.close();
  throttle.ask();
  await runtime.advance(500);
  expect(done).toEqual([]);
});
