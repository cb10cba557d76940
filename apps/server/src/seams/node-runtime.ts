import { randomFillSync } from 'node:crypto';
import type { Runtime } from '@planning-poker/sync';

/** 96 bits: 16 characters of base64url. */
const ID_BYTES = 12;
const POOL_BYTES = ID_BYTES * 512;

/** The real clock, timers and chance. */
export function createNodeRuntime(): Runtime {
  const pool = Buffer.alloc(POOL_BYTES);
  let used = POOL_BYTES;
  return {
    now: () => Date.now(),
    setTimer(delayMs, callback) {
      const timer = setTimeout(callback, delayMs);
      return () => clearTimeout(timer);
    },
    defer: (callback) => void setImmediate(callback),
    newId() {
      if (used === POOL_BYTES) {
        randomFillSync(pool);
        used = 0;
      }
      used += ID_BYTES;
      return pool.toString('base64url', used - ID_BYTES, used);
    },
    random: () => Math.random(),
  };
}
