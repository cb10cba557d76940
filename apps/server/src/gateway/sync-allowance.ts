/** What one connection may have sent again, over time: far more than any client needs, and less than the server would feel. */
const BYTES_PER_MS = 1_000;
/** How far ahead of that it may be before its next `sync` has to wait. */
const MOST_AHEAD_MS = 5_000;

/** A `sync` is a few bytes that ask for a whole game: each is weighed by its answer. The first one is always free [S9]. */
export class SyncAllowance {
  #paidUntil = 0;

  mayAsk(now: number): boolean {
    return this.#paidUntil - now <= MOST_AHEAD_MS;
  }

  answered(bytes: number, now: number): void {
    this.#paidUntil = Math.max(this.#paidUntil, now) + bytes / BYTES_PER_MS;
  }
}
