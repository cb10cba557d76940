import type { Outcome } from '../seams/event-store.ts';

/** A command's identity as one text: a correlationId within its player (W5). */
export function receiptKey(actor: string | null, correlationId: string): string {
  return `${actor ?? ''}/${correlationId}`;
}

/** The last outcomes: a shortcut for commands that are sent again soon. The store's receipts decide (R3). */
export class ReceiptCache {
  readonly #capacity: number;
  readonly #outcomes = new Map<string, Outcome>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get size(): number {
    return this.#outcomes.size;
  }

  get(key: string): Outcome | undefined {
    return this.#outcomes.get(key);
  }

  remember(key: string, outcome: Outcome): void {
    if (this.#capacity < 1) return;
    this.#outcomes.delete(key);
    if (this.#outcomes.size >= this.#capacity) {
      const oldest = this.#outcomes.keys().next();
      if (oldest.done !== true) this.#outcomes.delete(oldest.value);
    }
    this.#outcomes.set(key, outcome);
  }
}
