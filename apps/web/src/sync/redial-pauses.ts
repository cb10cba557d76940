import type { Runtime } from '@planning-poker/sync';

export interface RedialPause {
  /** counted from 1 since the last connection */
  readonly attempt: number;
  readonly delayMs: number;
}

/** How long a lost connection waits before each new attempt. */
export interface RedialPauses {
  next(): RedialPause;
  /** Connected: the next pause is a first one again. */
  succeeded(): void;
}

/** Most losses are a moment's: the first attempt is made before a person notices. */
const firstCeilingMs = 500;
/** A server that comes back finds everybody within so long. */
const lastCeilingMs = 10_000;

/** Full jitter: anything up to a ceiling that doubles, so that the clients of a server that restarts do not come at once. */
export function createRedialPauses({ random }: Pick<Runtime, 'random'>): RedialPauses {
  let attempts = 0;
  return {
    next() {
      const ceilingMs = Math.min(lastCeilingMs, firstCeilingMs * 2 ** attempts);
      attempts += 1;
      return { attempt: attempts, delayMs: Math.ceil(random() * ceilingMs) };
    },
    succeeded() {
      attempts = 0;
    },
  };
}
