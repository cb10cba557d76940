import { TokenBucket, type Rate } from './token-bucket.ts';

/** Buckets kept at once: some megabytes. The one that was used longest ago goes first. */
const MOST_KEYS = 20_000;

/** A rate for each key: an address, a game and an address. Bounded, whatever comes. */
export class RateLimiter {
  readonly #rate: Rate;
  readonly #now: () => number;
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(rate: Rate, now: () => number) {
    this.#rate = rate;
    this.#now = now;
  }

  /** null: go on; else how many ms to wait. */
  take(key: string, cost = 1): number | null {
    const now = this.#now();
    const bucket = this.#buckets.get(key) ?? new TokenBucket(this.#rate, now);
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    if (this.#buckets.size > MOST_KEYS) this.#dropOldest();
    return bucket.take(this.#rate, now, cost) ? null : bucket.waitMs(this.#rate);
  }

  /** It has cost more than was taken: what comes next waits for it. */
  charge(key: string, cost: number): void {
    this.#buckets.get(key)?.charge(cost);
  }

  #dropOldest(): void {
    for (const key of this.#buckets.keys()) {
      this.#buckets.delete(key);
      return;
    }
  }
}
