const MS_PER_SECOND = 1_000;

export interface Rate {
  readonly perSecond: number;
  /** How many at once, after a pause. */
  readonly burst: number;
}

/** Lets so many through in a second, with a burst after a pause. Two numbers, no timer. */
export class TokenBucket {
  #left: number;
  #filledAt: number;

  constructor(rate: Rate, now: number) {
    this.#left = rate.burst;
    this.#filledAt = now;
  }

  /** Takes one, if there is one. What costs more is paid afterwards: the next one waits until there is one again. */
  take(rate: Rate, now: number, cost = 1): boolean {
    // A clock that jumps back takes nothing away and gives nothing.
    const elapsed = Math.max(0, now - this.#filledAt);
    this.#left = Math.min(rate.burst, this.#left + (elapsed / MS_PER_SECOND) * rate.perSecond);
    this.#filledAt = now;
    if (this.#left < 1) return false;
    this.#left -= cost;
    return true;
  }

  /** Takes so many, whether they are there or not. */
  charge(cost: number): void {
    this.#left -= cost;
  }

  /** How long until there is one again. */
  waitMs(rate: Rate): number {
    return Math.max(0, Math.ceil(((1 - this.#left) / rate.perSecond) * MS_PER_SECOND));
  }
}
