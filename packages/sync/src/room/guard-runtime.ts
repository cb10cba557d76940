import type { Runtime } from '../seams/runtime.ts';

/** A runtime whose callbacks cannot throw into the platform: what they throw ends their room, not the process. */
export function guardRuntime(runtime: Runtime, onThrow: (cause: unknown) => void): Runtime {
  const safely = (callback: () => void) => () => {
    try {
      callback();
    } catch (cause) {
      onThrow(cause);
    }
  };
  return {
    now: () => runtime.now(),
    setTimer: (delayMs, callback) => runtime.setTimer(delayMs, safely(callback)),
    defer: (callback) => runtime.defer(safely(callback)),
    newId: () => runtime.newId(),
    random: () => runtime.random(),
  };
}
