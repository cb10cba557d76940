import type { Latch } from './latch.ts';
import type { Scheduler } from './scheduler.ts';

/**
 * One life of a node or a tab. Everything that the world does to it goes through `enter`, everything that it does to the world asks
 * `effect` first. So a crash is exact: what it had done before is done, and nothing of it ever runs or counts again, not even the
 * rest of the function that was running. A frozen one hears everything later, in order.
 */
export class Incarnation {
  readonly name: string;
  isAlive = true;
  isFrozen = false;
  /** Called once, in a step of its own, when it died in the middle of an effect. */
  onCrash: (() => void) | null = null;
  readonly #scheduler: Scheduler;
  readonly #latch: Latch;
  #backlog: { readonly label: string; readonly run: () => void }[] = [];
  #draining = false;
  #effectsLeft: number | null = null;

  constructor(name: string, scheduler: Scheduler, latch: Latch) {
    this.name = name;
    this.#scheduler = scheduler;
    this.#latch = latch;
  }

  enter(label: string, run: () => void): void {
    if (!this.isAlive) return;
    if (this.isFrozen || this.#backlog.length > 0) this.#backlog.push({ label, run });
    else this.#run(run);
  }

  /** May it still touch the world? Counts down to a planned crash. */
  effect(): boolean {
    if (!this.isAlive) return false;
    if (this.#effectsLeft === null) return true;
    this.#effectsLeft -= 1;
    if (this.#effectsLeft >= 0) return true;
    this.isAlive = false;
    const onCrash = this.onCrash;
    if (onCrash !== null) this.#scheduler.after(0, `${this.name} crashed at an effect`, onCrash);
    return false;
  }

  /** Dies at its effect number `effects` from now (0: the next one). */
  crashAfter(effects: number): void {
    this.#effectsLeft = effects;
  }

  kill(): void {
    this.isAlive = false;
    this.#backlog = [];
  }

  freeze(): void {
    this.isFrozen = true;
  }

  thaw(): void {
    this.isFrozen = false;
    this.#drain();
  }

  #drain(): void {
    if (this.#draining || this.isFrozen || this.#backlog.length === 0) return;
    this.#draining = true;
    this.#scheduler.after(0, `${this.name} catches up`, () => {
      this.#draining = false;
      if (this.isFrozen || !this.isAlive) return;
      const next = this.#backlog.shift();
      if (next !== undefined) this.#run(next.run);
      this.#drain();
    });
  }

  #run(run: () => void): void {
    try {
      run();
    } catch (error) {
      if (this.isAlive) this.#latch.fail('L5', `${this.name}: a callback threw: ${String(error)}`, error);
    }
  }
}
