import { randomText } from '@planning-poker/protocol/client';
import type { Runtime } from '@planning-poker/sync';
import { steadyNow } from '../browser/timers.ts';

/** The browser's clock, timers and chance; nothing that only a secure context has, since people self-host on plain http. */
export const browserRuntime: Runtime = {
  // Steady: what is known of the server's clock stays true when somebody sets this one (D22).
  now: steadyNow,
  setTimer(delayMs, callback) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
  defer: (callback) => void setTimeout(callback, 0),
  // 16 characters of 6 random bits: 96
  newId: () => randomText(crypto.getRandomValues(new Uint8Array(16))),
  random: () => Math.random(),
};
