import { createVirtualRuntime, StoreFault } from '@planning-poker/sync';
import { expect, test } from 'vitest';
import { createLogger } from '../ops/logger.ts';
import type { Visit } from './courier.ts';
import type { GamesBehind } from './cursors.ts';
import { VisitQueue } from './visit-queue.ts';

interface Setup {
  readonly visit?: (gameId: string, failures: number, signal: AbortSignal) => Promise<Visit>;
  readonly behind?: (after: number) => Promise<GamesBehind>;
}

function setUp({ visit = () => Promise.resolve({ status: 'done' }), behind }: Setup = {}) {
  const runtime = createVirtualRuntime();
  const visits: { readonly gameId: string; readonly failures: number; readonly at: number }[] = [];
  const began = runtime.now();
  const registered: string[] = [];
  const queue = new VisitQueue({
    courier: {
      id: 'there',
      visit: (gameId, failures, signal) => {
        visits.push({ gameId, failures, at: runtime.now() - began });
        return visit(gameId, failures, signal);
      },
    },
    cursors: {
      registerEndpoint: (endpoint) => {
        registered.push(endpoint);
        return Promise.resolve();
      },
      gamesBehind: (_endpoint, after) => behind?.(after) ?? Promise.resolve({ gameIds: [], last: null }),
    },
    runtime,
    log: createLogger('silent'),
  });
  return { runtime, visits, queue, registered };
}

test('[O8] what happens within half a second is one visit', async () => {
  const { runtime, visits, queue } = setUp();
  queue.start();
  for (let moves = 0; moves < 20; moves += 1) {
    queue.wake('a');
    await runtime.advance(10);
  }
  await runtime.advance(1_000);
  expect(visits.map(({ gameId }) => gameId)).toEqual(['a']);
  expect(queue.waiting).toBe(0);
});

test('[O8] a game that moves during its visit is visited again', async () => {
  const gate = Promise.withResolvers<Visit>();
  const { runtime, visits, queue } = setUp({ visit: () => gate.promise });
  queue.start();
  queue.wake('a');
  await runtime.advance(1_000);
  queue.wake('a');
  gate.resolve({ status: 'done' });
  await runtime.advance(1_000);
  expect(visits).toHaveLength(2);
});

test('[O8] a visit is repeated after its pause, and told how often the message has failed', async () => {
  const pauses = [3_000, 9_000];
  const { runtime, visits, queue } = setUp({
    visit: (_gameId, failures) => {
      const afterMs = pauses[failures];
      return Promise.resolve(
        afterMs === undefined ? { status: 'done' } : { status: 'again', afterMs, failures: failures + 1 },
      );
    },
  });
  queue.start();
  queue.wake('a');
  await runtime.advance(60_000);
  expect(visits).toEqual([
    { gameId: 'a', failures: 0, at: 500 },
    { gameId: 'a', failures: 1, at: 3_500 },
    { gameId: 'a', failures: 2, at: 12_500 },
  ]);
});

test('[O8] a receiver that hangs holds up to eight visits, and the others come after', async () => {
  const gate = Promise.withResolvers<Visit>();
  const { runtime, visits, queue } = setUp({ visit: () => gate.promise });
  queue.start();
  for (let game = 0; game < 50; game += 1) queue.wake(`game-${game}`);
  await runtime.advance(10_000);
  expect(visits).toHaveLength(8);
  gate.resolve({ status: 'done' });
  await runtime.advance(1_000);
  expect(visits).toHaveLength(50);
  expect(queue.waiting).toBe(0);
});

test('[O8] at the start every game that has moved is visited, page by page', async () => {
  const pages: { readonly [after: number]: GamesBehind } = {
    0: { gameIds: Array.from({ length: 1_000 }, (_, index) => `game-${index}`), last: 1_000 },
    1_000: { gameIds: ['last'], last: null },
  };
  const { runtime, visits, queue, registered } = setUp({
    behind: (after) => Promise.resolve(pages[after] ?? { gameIds: [], last: null }),
  });
  queue.start();
  await runtime.advance(10_000);
  expect(registered).toEqual(['there']);
  expect(new Set(visits.map(({ gameId }) => gameId)).size).toBe(1_001);
});

test('[O8] nothing is visited before the store has said what counts as told', async () => {
  let isDown = true;
  const { runtime, visits, queue } = setUp({
    behind: () =>
      isDown ? Promise.reject(new StoreFault('unavailable', 'no')) : Promise.resolve({ gameIds: [], last: null }),
  });
  const cursors = queue;
  cursors.wake('a');
  await runtime.advance(2_000);
  expect(visits).toEqual([]);
  queue.start();
  await runtime.advance(2_000);
  isDown = false;
  await runtime.advance(10_000);
  expect(visits.map(({ gameId }) => gameId)).toEqual(['a']);
});

test('[O8] a store that cannot be read costs no attempt', async () => {
  let calls = 0;
  const { runtime, visits, queue } = setUp({
    visit: () => {
      calls += 1;
      return calls < 3 ? Promise.reject(new StoreFault('unavailable', 'no')) : Promise.resolve({ status: 'done' });
    },
  });
  queue.start();
  queue.wake('a');
  await runtime.advance(60_000);
  expect(visits.map(({ failures }) => failures)).toEqual([0, 0, 0]);
});

test('[O8] an endpoint that wants no more gets no more', async () => {
  const { runtime, visits, queue } = setUp({ visit: () => Promise.resolve({ status: 'gone' }) });
  queue.start();
  queue.wake('a');
  await runtime.advance(1_000);
  queue.wake('b');
  await runtime.advance(60_000);
  expect(visits).toHaveLength(1);
  expect(queue.waiting).toBe(0);
});

test('[O8] when an endpoint wants no more, what is under way to it is broken off, and nothing of it is tried again', async () => {
  const gate = Promise.withResolvers<Visit>();
  const brokenOff: string[] = [];
  const { runtime, visits, queue } = setUp({
    visit: (gameId, failures, signal) =>
      gameId === 'game-0'
        ? gate.promise
        : new Promise((resolve) => {
            signal.addEventListener('abort', () => {
              brokenOff.push(gameId);
              resolve({ status: 'again', afterMs: 0, failures });
            });
          }),
  });
  queue.start();
  for (let game = 0; game < 20; game += 1) queue.wake(`game-${game}`);
  await runtime.advance(1_000);
  gate.resolve({ status: 'gone' });
  await runtime.advance(60_000);
  expect(brokenOff).toHaveLength(7);
  expect(visits).toHaveLength(8);
  expect([queue.waiting, runtime.timers()]).toEqual([0, 0]);
});

test('[O2] stopping waits for what is under way, then breaks it off; no timer is left', async () => {
  const { runtime, queue } = setUp({
    visit: (_gameId, failures, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve({ status: 'again', afterMs: 0, failures }));
      }),
  });
  queue.start();
  queue.wake('a');
  await runtime.advance(1_000);
  let isOver = false;
  const stopped = queue.stop(2_000).then(() => (isOver = true));
  await runtime.advance(1_900);
  expect(isOver).toBe(false);
  await runtime.advance(200);
  await stopped;
  queue.wake('b');
  expect(queue.waiting).toBe(0);
});
