/** Something that has to be over by a time. */
export interface Deadline {
  readonly expiresAt: number;
  expire(): void;
}

/**
 * What waits for an answer. All wait equally long, so the oldest is always first: one timer looks at the front, however many
 * there are.
 */
export class Deadlines {
  /** With when each expires, by the clock as it is now. */
  readonly #waiting = new Map<Deadline, number>();
  #sweptAt = 0;

  add(deadline: Deadline): void {
    this.#waiting.set(deadline, deadline.expiresAt);
  }

  /** False: it has expired before. */
  finish(deadline: Deadline): boolean {
    return this.#waiting.delete(deadline);
  }

  get size(): number {
    return this.#waiting.size;
  }

  sweep(now: number): void {
    if (now < this.#sweptAt) this.#setBack(this.#sweptAt, now);
    this.#sweptAt = now;
    for (const [deadline, expiresAt] of this.#waiting) {
      if (expiresAt > now) return;
      this.#waiting.delete(deadline);
      deadline.expire();
    }
  }

  /**
   * The clock has jumped back: what was still to come by the old time is as far away by the new one, else it would wait for as long
   * as the clock jumped, and all behind it too. What was added since then and is taken for old comes too early, never at once.
   */
  #setBack(from: number, to: number): void {
    for (const [deadline, expiresAt] of this.#waiting) {
      if (expiresAt > from) this.#waiting.set(deadline, expiresAt - from + to);
    }
  }
}
