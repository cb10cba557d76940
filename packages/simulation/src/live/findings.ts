/** Something that must never be, of one game: the rule of docs/spec.md and what was seen. */
export interface Finding {
  readonly rule: string;
  readonly message: string;
}

/** One mistake may show in every message that follows: what is beyond is counted alone. */
const MOST_KEPT = 20;

/** What is wrong with one game; unlike in the simulated world, where the first thing ends the run, it is played to its end. */
export class Findings {
  readonly list: Finding[] = [];
  total = 0;

  fail(rule: string, message: string): void {
    this.total += 1;
    if (this.list.length < MOST_KEPT) this.list.push({ rule, message });
  }

  /** `message` is made only where it is needed. */
  check(holds: boolean, rule: string, message: () => string): void {
    if (!holds) this.fail(rule, message());
  }
}
