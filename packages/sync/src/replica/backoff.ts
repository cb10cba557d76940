import type { Runtime } from '../seams/runtime.ts';

/** Pauses before something is tried again: each at most twice the one before, drawn at random so that clients part. */
export interface Backoff {
  isWaiting(): boolean;
  /** Tries again once, after the pause, at least `atLeastMs`; returns its length. While one is waited for, no other begins. */
  schedule(atLeastMs: number, tryAgain: () => void): number;
  /** It worked: the next pause is a first one. */
  succeeded(): void;
  /** Forgets the pause and those before it. */
  reset(): void;
}

export interface BackoffOptions {
  readonly runtime: Pick<Runtime, 'setTimer' | 'random'>;
  readonly minMs: number;
  readonly maxMs: number;
}

export function createBackoff({ runtime, minMs, maxMs }: BackoffOptions): Backoff {
  let attempts = 0;
  let waiting: { readonly delayMs: number; readonly cancel: () => void } | null = null;
  return {
    isWaiting: () => waiting !== null,
    schedule(atLeastMs, tryAgain) {
      if (waiting !== null) return waiting.delayMs;
      const ceilingMs = Math.min(maxMs, minMs * 2 ** attempts);
      const delayMs = Math.round(Math.max(atLeastMs, minMs / 2) + runtime.random() * ceilingMs);
      attempts += 1;
      const cancel = runtime.setTimer(delayMs, () => {
        waiting = null;
        tryAgain();
      });
      waiting = { delayMs, cancel };
      return delayMs;
    },
    succeeded() {
      attempts = 0;
    },
    reset() {
      waiting?.cancel();
      waiting = null;
      attempts = 0;
    },
  };
}
