import { randomBytes } from 'node:crypto';
import type { Runtime } from '@planning-poker/sync';

const ID_BYTES = 12;

/** The real clock, timers and ids, for playing against a real server. */
export function createNodeRuntime(): Runtime {
  return {
    now: () => Date.now(),
    setTimer(delayMs, callback) {
      const timer = setTimeout(callback, delayMs);
      return () => clearTimeout(timer);
    },
    defer: (callback) => void setImmediate(callback),
    newId: () => randomBytes(ID_BYTES).toString('base64url'),
    random: () => Math.random(),
  };
}
