/** So many at once for each key; who comes then waits, in the order of coming. Bounded, whatever comes. */
export class Turns {
  readonly #atOnce: number;
  readonly #mostWaiting: number;
  readonly #lines = new Map<string, Line>();

  constructor({ atOnce, mostWaiting }: { readonly atOnce: number; readonly mostWaiting: number }) {
    this.#atOnce = atOnce;
    this.#mostWaiting = mostWaiting;
  }

  /** True when the turn has come, which lasts until `over`. False at once: too many wait. */
  async take(key: string, over: Promise<void>): Promise<boolean> {
    const line = this.#lines.get(key) ?? { underWay: 0, waiting: [] };
    this.#lines.set(key, line);
    if (line.underWay < this.#atOnce) line.underWay += 1;
    else if (line.waiting.length >= this.#mostWaiting) return false;
    else await new Promise<void>((resolve) => line.waiting.push(resolve));
    void over.then(() => this.#pass(key, line));
    return true;
  }

  /** Whoever waits longest has the turn now. */
  #pass(key: string, line: Line): void {
    const next = line.waiting.shift();
    if (next !== undefined) return next();
    line.underWay -= 1;
    if (line.underWay === 0) this.#lines.delete(key);
  }
}

interface Line {
  underWay: number;
  readonly waiting: (() => void)[];
}
