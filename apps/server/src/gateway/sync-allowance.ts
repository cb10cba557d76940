/** What one connection may have sent again, over time: far more than any client needs, and less than the server would feel. */
const BYTES_PER_MS = 1_000;
/** How far ahead of that it may be before its next `sync` has to wait. */
const MOST_AHEAD_MS = 5_000;

/** A `sync` is a few bytes that ask for a whole game: each is weighed by its answer. The first one is always free [S9]. */
export class SyncAllowance {
  #aheadMs = 0;
  #countedAt = 0;

  mayAsk(now: number): boolean {
    this.#count(now);
    return this.#aheadMs <= MOST_AHEAD_MS;
  }

  answered(bytes: number, now: number): void {
    this.#count(now);
    this.#aheadMs += bytes / BYTES_PER_MS;
  }

  /** A clock that jumps back gives nothing, and makes nobody wait for as long as it jumped. */
  #count(now: number): void {
    this.#aheadMs = Math.max(0, this.#aheadMs - Math.max(0, now - this.#countedAt));
    this.#countedAt = now;
  }
}
