import { createVirtualRuntime, type ServicePayload } from '@planning-poker/sync';
import { expect, test } from 'vitest';
import { createFaultyStore } from '../testing/faulty-store.ts';
import { createLogger } from './logger.ts';
import { StoreMonitor } from './store-monitor.ts';

function setUp() {
  const runtime = createVirtualRuntime();
  const store = createFaultyStore();
  const told: ServicePayload['state'][] = [];
  const monitor = new StoreMonitor({
    store,
    runtime,
    log: createLogger('silent'),
    tell: ({ state }) => told.push(state),
  });
  return { runtime, store, told, monitor };
}

test('[S6] [O3] a failing store is told once, is probed until it works, and that is told, too', async () => {
  const { runtime, store, told, monitor } = setUp();
  expect(monitor.problem()).toBeNull();
  store.breakDown();
  monitor.failed();
  monitor.failed();
  expect(told).toEqual(['degraded']);
  expect(monitor.problem()?.code).toBe('storage_unavailable');
  await runtime.advance(10_000);
  expect(told).toEqual(['degraded']);
  store.repair();
  await runtime.advance(5_000);
  expect(told).toEqual(['degraded', 'available']);
  expect(monitor.problem()).toBeNull();
  expect(runtime.timers()).toBe(0);
});

test('[S6] a change that was saved says that the store works, before any probe does', () => {
  const { told, monitor } = setUp();
  monitor.recovered();
  monitor.failed();
  monitor.recovered();
  expect(told).toEqual(['degraded', 'available']);
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
  expect(told).toEqual(['degraded', 'unavailable']);
  expect(monitor.problem()?.code).toBe('shutting_down');
});

test('[S6] a probe that is still under way when the node goes brings nothing back', async () => {
  const { runtime, told, monitor } = setUp();
  monitor.failed();
  const passing = runtime.advance(1_000);
  monitor.stop();
  await passing;
  expect(told).toEqual(['degraded', 'unavailable']);
  expect(runtime.timers()).toBe(0);
});
