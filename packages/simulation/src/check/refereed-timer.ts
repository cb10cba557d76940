import type { Objection } from './objection.ts';

/** [D22] When a timer may expire. By whom is a question of rights; a reveal ends a timer without a word, which only makes this one lenient. */
export class RefereedTimer {
  readonly #object: Objection;
  /** by the server's clock; null: none runs */
  #endsAt: number | null = null;

  constructor(object: Objection) {
    this.#object = object;
  }

  runs(endsAt: number): void {
    this.#endsAt = endsAt;
  }

  stands(): void {
    this.#endsAt = null;
  }

  expired(at: number): void {
    const endsAt = this.#endsAt;
    this.#object(endsAt !== null && at >= endsAt, 'D22', () => `at ${at} the timer expired that ends at ${endsAt}`);
    this.#endsAt = null;
  }
}
