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
  readonly #waiting = new Set<Deadline>();

  add(deadline: Deadline): void {
    this.#waiting.add(deadline);
  }

  /** False: it has expired before. */
  finish(deadline: Deadline): boolean {
    return this.#waiting.delete(deadline);
  }

  get size(): number {
    return this.#waiting.size;
  }

  sweep(now: number): void {
    for (const deadline of this.#waiting) {
      if (deadline.expiresAt > now) return;
      this.#waiting.delete(deadline);
      deadline.expire();
    }
  }
}
