import type { Latch } from '../world/latch.ts';

let current: Latch | null = null;

/**
 * Routes what nobody caught (a rejected promise in any callback, however deep) to the latch of the run that is under way.
 * One run at a time in a thread. Returns the function that stops.
 */
export function watchRejections(latch: Latch): () => void {
  current = latch;
  process.on('unhandledRejection', onRejection);
  return () => {
    process.off('unhandledRejection', onRejection);
    current = null;
  };
}

function onRejection(reason: unknown): void {
  current?.fail('L5', `a promise was rejected and nobody caught it: ${String(reason)}`, reason);
}
