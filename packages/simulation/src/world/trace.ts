import { hashOf } from './random.ts';

export const KEPT_LINES = 40;

/** What happened, line by line: all of it in a running hash, the last lines in words. */
export class Trace {
  lines = 0;
  readonly #last: string[] = [];
  readonly #sink: ((line: string) => void) | null;
  #low = 0x811c_9dc5;
  #high = 0x1234_5678;

  constructor(sink: ((line: string) => void) | null = null) {
    this.#sink = sink;
  }

  step(atUs: number, label: string): void {
    this.#add(`${atUs} ${label}`);
  }

  /** Something inside a step; `text` (a message as it is on the wire) goes into the hash and not into the words. */
  note(label: string, text = ''): void {
    this.#add(`  ${label}`, text);
  }

  /** Equal for equal traces, byte for byte. */
  get hash(): string {
    return this.#high.toString(16).padStart(8, '0') + this.#low.toString(16).padStart(8, '0');
  }

  get last(): readonly string[] {
    const start = this.lines % KEPT_LINES;
    if (this.lines <= KEPT_LINES) return this.#last.slice();
    return [...this.#last.slice(start), ...this.#last.slice(0, start)];
  }

  #add(line: string, text = ''): void {
    this.#last[this.lines % KEPT_LINES] = line;
    this.lines += 1;
    this.#low = hashOf(line, this.#low);
    this.#high = Math.imul(this.#high ^ this.#low, 0x9e37_79b1) >>> 0;
    if (text !== '') this.#low = hashOf(text, this.#low);
    this.#sink?.(line);
  }
}
