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
