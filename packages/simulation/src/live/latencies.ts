/** Each bucket ends 5 % above the one before: what is read from it is off by as much at most. */
const RATIO = 1.05;

/** Times in milliseconds, however many, in a few hundred counters. */
export class Latencies {
  count = 0;
  greatestMs = 0;
  readonly #buckets = new Map<number, number>();

  add(ms: number): void {
    this.count += 1;
    this.greatestMs = Math.max(this.greatestMs, ms);
    const bucket = Math.ceil(Math.log(Math.max(ms, 1)) / Math.log(RATIO));
    this.#buckets.set(bucket, (this.#buckets.get(bucket) ?? 0) + 1);
  }

  /** So many milliseconds or less took `share` (0 to 1) of all; null: there are none. */
  percentile(share: number): number | null {
    if (this.count === 0) return null;
    let left = Math.ceil(this.count * share);
    for (const [bucket, count] of [...this.#buckets].toSorted(([one], [other]) => one - other)) {
      left -= count;
      if (left <= 0) return Math.min(Math.round(RATIO ** bucket), this.greatestMs);
    }
    return this.greatestMs;
  }
}
