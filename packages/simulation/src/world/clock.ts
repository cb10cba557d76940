import type { Scheduler } from './scheduler.ts';

/** 2026-01-01: where every run begins. */
export const EPOCH_MS = 1_767_225_600_000;

/** A wall clock: it stands wrong, runs wrong and jumps. Order never depends on it, so nothing may break. */
export class Clock {
  readonly #scheduler: Scheduler;
  #offsetUs: number;
  #rate = 1;
  #setAtUs = 0;

  constructor(scheduler: Scheduler, skewMs = 0) {
    this.#scheduler = scheduler;
    this.#offsetUs = skewMs * 1000;
  }

  nowMs(): number {
    return EPOCH_MS + Math.floor((this.#scheduler.nowUs + this.#lead()) / 1000);
  }

  jump(byMs: number): void {
    this.#offsetUs += byMs * 1000;
  }

  /** From now on `rate` of its seconds pass in a true second. */
  drift(rate: number): void {
    this.#offsetUs = this.#lead();
    this.#setAtUs = this.#scheduler.nowUs;
    this.#rate = rate;
  }

  /** How long a timer of `delayMs` of its time really takes. */
  trueUs(delayMs: number): number {
    return Math.ceil((delayMs * 1000) / this.#rate);
  }

  #lead(): number {
    return this.#offsetUs + (this.#scheduler.nowUs - this.#setAtUs) * (this.#rate - 1);
  }
}
