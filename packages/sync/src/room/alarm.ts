import type { Runtime } from '../seams/runtime.ts';

/** No timer is set for longer: platforms count no further, and a clock may have jumped meanwhile. */
const LONGEST_MS = 86_400_000;

/** One timer that rings at the earliest time it was asked for. It may ring early: look at the clock. */
export class Alarm {
  readonly #runtime: Runtime;
  readonly #ring: () => void;
  #at = Number.POSITIVE_INFINITY;
  #cancel: (() => void) | null = null;

  constructor(runtime: Runtime, ring: () => void) {
    this.#runtime = runtime;
    this.#ring = ring;
  }

  /** Rings at `at` (ms since 1970) or earlier. */
  atLatest(at: number): void {
    if (at >= this.#at) return;
    this.#cancel?.();
    this.#at = at;
    const delayMs = Math.min(Math.max(at - this.#runtime.now(), 0), LONGEST_MS);
    this.#cancel = this.#runtime.setTimer(delayMs, () => {
      this.#at = Number.POSITIVE_INFINITY;
      this.#cancel = null;
      this.#ring();
    });
  }

  /** Rings at `at`, and no more at what was asked for before; null: not at all. */
  exactlyAt(at: number | null): void {
    if (at === this.#at) return;
    this.cancel();
    if (at !== null) this.atLatest(at);
  }

  cancel(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#at = Number.POSITIVE_INFINITY;
  }
}
