import { expect, test } from 'vitest';
import { createVirtualRuntime } from '../seams/virtual-runtime.ts';
import { Alarm } from './alarm.ts';

function setUp() {
  const runtime = createVirtualRuntime(0);
  const rung: number[] = [];
  return { runtime, rung, alarm: new Alarm(runtime, () => rung.push(runtime.now())) };
}

test('[W7] rings once, at the earliest time asked for, with one timer', async () => {
  const { runtime, rung, alarm } = setUp();
  alarm.atLatest(50);
  alarm.atLatest(80);
  alarm.atLatest(30);
  expect(runtime.timers()).toBe(1);
  await runtime.advance(200);
  expect(rung).toEqual([30]);
  alarm.atLatest(250);
  await runtime.advance(200);
  expect(rung).toEqual([30, 250]);
});

test('[D22] may be set to a later time, or to none', async () => {
  const { runtime, rung, alarm } = setUp();
  alarm.exactlyAt(50);
  alarm.exactlyAt(90);
  await runtime.advance(80);
  expect(rung).toEqual([]);
  await runtime.advance(20);
  expect(rung).toEqual([90]);
  alarm.exactlyAt(150);
  alarm.exactlyAt(null);
  await runtime.advance(200);
  expect(rung).toEqual([90]);
  expect(runtime.timers()).toBe(0);
});

test('[D22] what is past rings at once', async () => {
  const { runtime, rung, alarm } = setUp();
  await runtime.advance(100);
  alarm.atLatest(20);
  await runtime.settle();
  expect(rung).toEqual([100]);
});

test('[D22] looks at the clock once a day at least: no platform counts further', async () => {
  const { runtime, rung, alarm } = setUp();
  alarm.atLatest(90_000_000_000);
  await runtime.advance(86_400_000);
  expect(rung).toEqual([86_400_000]);
});
