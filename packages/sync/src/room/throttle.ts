import type { Runtime } from '../seams/runtime.ts';

/** Does something soon after it is asked for, but no more often than every `everyMs`: many askers, one doing. */
export class Throttle {
  readonly #runtime: Runtime;
  readonly #everyMs: number;
  readonly #action: () => void;
  #lastAt = Number.NEGATIVE_INFINITY;
  #isAsked = false;
  #isClosed = false;
  #cancel: (() => void) | null = null;

  constructor(runtime: Runtime, everyMs: number, action: () => void) {
    this.#runtime = runtime;
    this.#everyMs = everyMs;
    this.#action = action;
  }

  ask(): void {
    if (this.#isAsked || this.#isClosed) return;
    this.#isAsked = true;
    const waitMs = Math.min(this.#lastAt + this.#everyMs - this.#runtime.now(), this.#everyMs);
    if (waitMs > 0) this.#cancel = this.#runtime.setTimer(waitMs, () => this.#do());
    else this.#runtime.defer(() => this.#do());
  }

  /** Does what was asked for now. */
  hurry(): void {
    this.#cancel?.();
    this.#do();
  }

  close(): void {
    this.#isClosed = true;
    this.#cancel?.();
  }

  #do(): void {
    this.#cancel = null;
    if (!this.#isAsked || this.#isClosed) return;
    this.#isAsked = false;
    this.#lastAt = this.#runtime.now();
    this.#action();
  }
}
