/** Calls back once after `delayMs`; returns the function that cancels. */
export function after(delayMs: number, callback: () => void): () => void {
  const timer = setTimeout(callback, delayMs);
  return () => clearTimeout(timer);
}

/** When the page has nothing better to do, and in any case soon. */
export function whenIdle(callback: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') return after(200, callback);
  const handle = requestIdleCallback(callback, { timeout: 1_000 });
  return () => cancelIdleCallback(handle);
}

/** ms since this page was opened; never jumps. */
export function monotonicMs(): number {
  return performance.now();
}

const openedAt = Date.now() - performance.now();

/**
 * ms since 1970 as this device's clock had it when the page was opened. It counts on by itself: whatever is done to the device's clock
 * meanwhile, nothing on the page jumps. It may stand still while the device sleeps.
 */
export function steadyNow(): number {
  return Math.round(openedAt + performance.now());
}
