import type { Runtime } from '@planning-poker/sync';

/** Clock and timers of one page, which stand still while it is frozen: as in a hidden tab, what was due runs when it is shown again. */
export class PageRuntime implements Runtime {
  readonly now: Runtime['now'];
  readonly newId: Runtime['newId'];
  readonly random: Runtime['random'];
  readonly #runtime: Runtime;
  readonly #overdue = new Set<() => void>();
  isFrozen = false;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
    this.now = () => runtime.now();
    this.newId = () => runtime.newId();
    this.random = () => runtime.random();
  }

  setTimer(delayMs: number, callback: () => void): () => void {
    const run = (): void => this.#run(callback);
    const cancel = this.#runtime.setTimer(delayMs, run);
    return () => {
      cancel();
      this.#overdue.delete(callback);
    };
  }

  defer(callback: () => void): void {
    this.#runtime.defer(() => this.#run(callback));
  }

  thaw(): void {
    this.isFrozen = false;
    const due = [...this.#overdue];
    this.#overdue.clear();
    for (const callback of due) callback();
  }

  #run(callback: () => void): void {
    if (this.isFrozen) this.#overdue.add(callback);
    else callback();
  }
}
