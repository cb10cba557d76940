import type { Runtime } from '@planning-poker/sync';

/** The clock and timers of one game: when it is over, nothing of it is still to come. */
export class GameRuntime implements Runtime {
  readonly now: Runtime['now'];
  readonly defer: Runtime['defer'];
  readonly newId: Runtime['newId'];
  readonly random: Runtime['random'];
  readonly #runtime: Runtime;
  readonly #cancels = new Set<() => void>();
  #isOver = false;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
    this.now = () => runtime.now();
    this.defer = (callback) => runtime.defer(callback);
    this.newId = () => runtime.newId();
    this.random = () => runtime.random();
  }

  setTimer(delayMs: number, callback: () => void): () => void {
    if (this.#isOver) return () => undefined;
    const stop = this.#runtime.setTimer(delayMs, () => {
      this.#cancels.delete(cancel);
      callback();
    });
    const cancel = (): void => {
      this.#cancels.delete(cancel);
      stop();
    };
    this.#cancels.add(cancel);
    return cancel;
  }

  end(): void {
    this.#isOver = true;
    for (const cancel of this.#cancels) cancel();
  }
}
