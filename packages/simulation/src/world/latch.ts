/** Something that must never be: the rule of docs/spec.md that it breaks, and what was seen. */
export interface Failure {
  readonly rule: string;
  readonly message: string;
  readonly atUs: number;
  readonly stack?: string;
}

/** The first failure fails the seed, from whatever path it comes; the run ends at the next step, or for a promise that nobody caught within `STEPS_A_TURN`. */
export class Latch {
  failure: Failure | null = null;
  readonly #nowUs: () => number;

  constructor(nowUs: () => number) {
    this.#nowUs = nowUs;
  }

  get isSet(): boolean {
    return this.failure !== null;
  }

  fail(rule: string, message: string, cause?: unknown): void {
    if (this.failure !== null) return;
    const stack = cause instanceof Error ? cause.stack : undefined;
    this.failure = { rule, message, atUs: this.#nowUs(), ...(stack === undefined ? {} : { stack }) };
  }

  /** `message` is made only where it is needed. */
  check(holds: boolean, rule: string, message: () => string): void {
    if (!holds) this.fail(rule, message());
  }
}
