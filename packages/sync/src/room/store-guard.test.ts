import { expect, test } from 'vitest';
import type { EventStore } from '../seams/event-store.ts';
import { StoreFault } from '../seams/event-store.ts';
import { createMemoryStore } from '../seams/memory-store.ts';
import { createVirtualRuntime } from '../seams/virtual-runtime.ts';
import { guardStore } from './store-guard.ts';

const append = { gameId: 'game', expectedVersion: 0, events: [], receipts: [] };

function setUp(part: Partial<EventStore>) {
  const runtime = createVirtualRuntime();
  const guarded = guardStore({ ...createMemoryStore(), ...part }, runtime, 1_000);
  const faultOf = (call: Promise<unknown>) =>
    call.then(
      () => null,
      (fault: unknown) => fault,
    );
  return { runtime, guarded, faultOf };
}

test('[S3] an append that does not answer in time has an unknown outcome', async () => {
  const { runtime, guarded, faultOf } = setUp({ append: () => new Promise(() => {}) });
  const fault = faultOf(guarded.append(append));
  await runtime.advance(1_000);
  expect(await fault).toMatchObject({ name: 'StoreFault', kind: 'unknown' });
});

test('[S3] so has one that fails in a way the seam does not know', async () => {
  const { guarded, faultOf } = setUp({ append: () => Promise.reject(new TypeError('what is this')) });
  const fault = await faultOf(guarded.append(append));
  expect(fault).toBeInstanceOf(StoreFault);
  expect(fault).toMatchObject({ kind: 'unknown' });
});

test('[S6] a read that does not answer, or fails, is a store that is unavailable', async () => {
  const { runtime, guarded, faultOf } = setUp({
    read: () => new Promise(() => {}),
    head: () => Promise.reject(new TypeError('what is this')),
  });
  const slow = faultOf(guarded.read('game', 0, 1));
  await runtime.advance(1_000);
  expect(await slow).toMatchObject({ name: 'StoreFault', kind: 'unavailable' });
  expect(await faultOf(guarded.head('game'))).toMatchObject({ name: 'StoreFault', kind: 'unavailable' });
});

test('[S6] a fault of the store is handed on as it is, and an answer too, without a timer left behind', async () => {
  const fault = new StoreFault('unavailable', 'no');
  const { runtime, guarded, faultOf } = setUp({ append: () => Promise.reject(fault) });
  expect(await faultOf(guarded.append(append))).toBe(fault);
  expect(await guarded.read('game', 0, 1)).toEqual([]);
  expect(runtime.timers()).toBe(0);
});
