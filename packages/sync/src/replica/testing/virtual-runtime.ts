import type { Runtime } from '../../seams/runtime.ts';

export interface VirtualRuntime extends Runtime {
  /** Lets `durationMs` pass: every timer that falls due runs in its order, and every promise in between. */
  advance(durationMs: number): Promise<void>;
  /** Lets promises run; no time passes. */
  settle(): Promise<void>;
  /** timers that are still to run */
  readonly waiting: number;
}

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/** More than the longest chain of promises between a timer and what it sets off. */
const promiseHops = 12;

/** A clock that moves when a test says so, and chance from a seed. */
export function createVirtualRuntime(seed = 1): VirtualRuntime {
  let now = 1_000_000;
  let ids = 0;
  let timers: readonly Timer[] = [];
  const settle = async (): Promise<void> => {
    for (let hop = 0; hop < promiseHops; hop += 1) await Promise.resolve();
  };
  const add = (delayMs: number, callback: () => void): (() => void) => {
    const timer = { at: now + Math.max(0, delayMs), callback };
    timers = [...timers, timer].toSorted((left, right) => left.at - right.at);
    return () => {
      timers = timers.filter((other) => other !== timer);
    };
  };
  return {
    now: () => now,
    setTimer: add,
    defer: (callback) => void add(0, callback),
    newId: () => `id-${(ids += 1)}`,
    random: createRandom(seed),
    settle,
    get waiting() {
      return timers.length;
    },
    async advance(durationMs) {
      const until = now + durationMs;
      await settle();
      for (let next = timers[0]; next !== undefined && next.at <= until; next = timers[0]) {
        timers = timers.slice(1);
        now = next.at;
        next.callback();
        await settle();
      }
      now = until;
    },
  };
}

/** mulberry32: [0, 1) from a seed */
function createRandom(seed: number): () => number {
  let state = Math.trunc(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
