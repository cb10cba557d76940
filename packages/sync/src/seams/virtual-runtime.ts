import type { Runtime } from './runtime.ts';

/** A runtime whose time stands still until it is told to move: for tests, without a sleep. */
export interface VirtualRuntime extends Runtime {
  /** Runs what is due and what was deferred, until nothing is left to do at the present time. */
  settle(): Promise<void>;
  /** Moves the clock on by `ms`, timer by timer, and settles at each. */
  advance(ms: number): Promise<void>;
  /** timers that wait */
  timers(): number;
}

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly callback: () => void;
}

/** How many promises may follow from each other before nothing more is expected to come. */
const TURNS = 64;

export function createVirtualRuntime(startAt = 1_700_000_000_000): VirtualRuntime {
  let now = startAt;
  let order = 0;
  let randomState = 1;
  const timers = new Set<Timer>();
  const deferred: (() => void)[] = [];

  const dueBefore = (end: number): Timer | undefined =>
    [...timers]
      .filter((timer) => timer.at <= end)
      .toSorted((left, right) => left.at - right.at || left.order - right.order)
      .at(0);
  const settle = async (): Promise<void> => {
    for (;;) {
      await drainPromises();
      const timer = dueBefore(now);
      if (deferred.length > 0) {
        for (const callback of deferred.splice(0)) callback();
      } else if (timer !== undefined) {
        timers.delete(timer);
        timer.callback();
      } else {
        return;
      }
    }
  };
  const advance = async (ms: number): Promise<void> => {
    const end = now + ms;
    await settle();
    for (let timer = dueBefore(end); timer !== undefined; timer = dueBefore(end)) {
      now = Math.max(now, timer.at);
      await settle();
    }
    now = end;
    await settle();
  };
  return {
    now: () => now,
    setTimer: (delayMs, callback) => {
      const timer = { at: now + Math.max(0, Math.ceil(delayMs)), order: (order += 1), callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    defer: (callback) => void deferred.push(callback),
    newId: () => `id${(order += 1)}`,
    random: () => (randomState = (randomState * 48_271) % 2_147_483_647) / 2_147_483_647,
    settle,
    advance,
    timers: () => timers.size,
  };
}

/** Promises come first, all that follow from each other: so it is where promises, timers and deferred work are the platform's. */
async function drainPromises(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await Promise.resolve();
}
