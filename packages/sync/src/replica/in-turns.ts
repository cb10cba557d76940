import type { Runtime } from '../seams/runtime.ts';

/** What a timer sets off is told to listeners once, as everything else. */
export function inTurns(runtime: Runtime, turn: (work: () => void) => void): Runtime {
  return {
    now: () => runtime.now(),
    setTimer: (delayMs, callback) => runtime.setTimer(delayMs, () => turn(callback)),
    defer: (callback) => runtime.defer(() => turn(callback)),
    newId: () => runtime.newId(),
    random: () => runtime.random(),
  };
}
