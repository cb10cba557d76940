import { createVirtualRuntime } from '@planning-poker/sync';
import { expect, test } from 'vitest';
import { createFaultyStore } from '../testing/faulty-store.ts';
import { createLogger } from './logger.ts';
import { StoreMonitor } from './store-monitor.ts';

function setUp() {
  const runtime = createVirtualRuntime();
  const store = createFaultyStore();
  const told: string[] = [];
  const monitor = new StoreMonitor({
    store,
    runtime,
    log: createLogger('silent'),
    tell: ({ state, retryAfterMs }) => told.push(retryAfterMs === null ? state : `${state} ${retryAfterMs}`),
  });
  return { runtime, store, told, monitor };
}

test('[S6] [O3] [U54] a failing store is told, is tried until it works, each time with when, and that it works is told, too', async () => {
  const { runtime, store, told, monitor } = setUp();
  expect(monitor.problem()).toBeNull();
  store.breakDown();
  monitor.failed();
  monitor.failed();
  expect(told).toEqual(['degraded 1000']);
  expect(monitor.problem()?.code).toBe('storage_unavailable');
  await runtime.advance(12_000);
  expect(told).toEqual(['degraded 1000', 'degraded 2000', 'degraded 4000', 'degraded 5000', 'degraded 5000']);
  store.repair();
  await runtime.advance(5_000);
  expect(told.slice(5)).toEqual(['available']);
  expect(monitor.problem()).toBeNull();
  expect(runtime.timers()).toBe(0);
});

test('[S6] a change that was saved says that the store works, before any probe does', () => {
  const { told, monitor } = setUp();
  monitor.recovered();
  monitor.failed();
  monitor.recovered();
  expect(told).toEqual(['degraded 1000', 'available']);
});

test('[S6] [U54] a store that cannot be read either leaves nothing that works, until it can be read again', async () => {
  const { runtime, store, told, monitor } = setUp();
  store.goDark();
  monitor.failed();
  await runtime.advance(1_000);
  expect(told).toEqual(['degraded 1000', 'unavailable 2000']);
  expect(monitor.problem()?.code).toBe('storage_unavailable');
  store.repair();
  store.breakDown();
  await runtime.advance(2_000);
  expect(told.slice(2)).toEqual(['degraded 4000']);
  store.repair();
  await runtime.advance(4_000);
  expect(told.slice(3)).toEqual(['available']);
});

test('[O2] a node that goes says so, and probes no more', async () => {
  const { runtime, store, told, monitor } = setUp();
  store.breakDown();
  monitor.failed();
  monitor.stop();
  store.repair();
  await runtime.advance(10_000);
  monitor.recovered();
  monitor.failed();
  expect(told).toEqual(['degraded 1000', 'unavailable 1000']);
  expect(monitor.problem()?.code).toBe('shutting_down');
});

test('[S6] a probe that is still under way when the node goes brings nothing back', async () => {
  const { runtime, told, monitor } = setUp();
  monitor.failed();
  const passing = runtime.advance(1_000);
  monitor.stop();
  await passing;
  expect(told).toEqual(['degraded 1000', 'unavailable 1000']);
  expect(runtime.timers()).toBe(0);
});

test('[S11] [S6] a store that fails while nobody writes is found, and so is that it works again', async () => {
  const { runtime, store, told, monitor } = setUp();
  monitor.watch();
  await runtime.advance(60_000);
  expect(told).toEqual([]);
  store.breakDown();
  await runtime.advance(10_000);
  expect(told).toEqual(['degraded 1000']);
  expect(monitor.problem()?.code).toBe('storage_unavailable');
  store.repair();
  await runtime.advance(1_000);
  expect(told).toEqual(['degraded 1000', 'available']);
  store.goDark();
  await runtime.advance(11_000);
  expect(told.slice(2)).toEqual(['degraded 1000', 'unavailable 2000']);
});

test('[O2] a node that goes watches no more', async () => {
  const { runtime, told, monitor } = setUp();
  monitor.watch();
  const passing = runtime.advance(10_000);
  monitor.stop();
  await passing;
  expect(told).toEqual(['unavailable 1000']);
  expect(runtime.timers()).toBe(0);
});
