import type { PublicEvent } from '@planning-poker/sync';
import type { Latch } from '../world/latch.ts';
import type { Book } from './book.ts';
import { createSameness } from './same.ts';

/** [R2] The last events that a page keeps, for its activity feed: those of the log, without a hole, and no fewer than it can have. */
export class LastEvents {
  readonly #latch: Latch;
  readonly #book: Book;
  readonly #atMost: number;
  readonly #same = createSameness();
  #kept = 0;

  constructor(latch: Latch, book: Book, atMost: number) {
    this.#latch = latch;
    this.#book = book;
    this.#atMost = atMost;
  }

  /** None are kept after a snapshot; else those of before stay, and the new ones are added. */
  moved(
    { name, playerId }: { readonly name: string; readonly playerId: string },
    events: readonly PublicEvent[],
    { before, gameVersion }: { readonly before: number; readonly gameVersion: number },
  ): void {
    const least = events.length === 0 ? 0 : Math.min(this.#atMost, this.#kept + gameVersion - before);
    const first = gameVersion - events.length + 1;
    const areTrue = events.every((event, index) => this.#same(event, this.#book.publicEvent(first + index, playerId)));
    this.#latch.check(
      areTrue && events.length >= least,
      'R2',
      () => `${name} keeps ${events.length} last events at ${gameVersion}, not ${least} of the log`,
    );
    this.#kept = events.length;
  }
}
