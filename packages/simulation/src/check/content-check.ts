import type { EventsPayload, SnapshotPayload } from '@planning-poker/sync';
import type { Game } from '@planning-poker/poker';
import type { Latch } from '../world/latch.ts';
import type { Book } from './book.ts';
import type { Ear } from './ear.ts';
import { createSameness, firstDifference } from './same.ts';

/** [R2] What is told is the log, as its reader may see it. */
export class ContentCheck {
  readonly #latch: Latch;
  readonly #book: Book;
  readonly #verified = new Set<string>();
  readonly #same = createSameness();

  constructor(latch: Latch, book: Book) {
    this.#latch = latch;
    this.#book = book;
  }

  /** A text that was found true is true for everybody who may see as much. */
  events(ear: Ear, { from, to, events }: EventsPayload, text: string): void {
    const key = `${text} ${this.#variants(ear, from, to)}`;
    if (this.#verified.has(key)) return;
    this.#verified.add(key);
    for (let version = from + 1; version <= to; version += 1) {
      const truth = this.#book.publicEvent(version, ear.playerId);
      const told = events[version - from - 1];
      this.#latch.check(
        this.#same(told, truth),
        'R2',
        () => `${ear.id}: version ${version} is not the redacted log's: ${firstDifference(told, truth)}`,
      );
    }
  }

  snapshot({ id, playerId }: Ear, { gameVersion, game }: SnapshotPayload<Game>): void {
    const truth = this.#book.foldAt(gameVersion, playerId);
    this.#latch.check(
      this.#same(game, truth),
      'R2',
      () => `${id}: the snapshot of ${gameVersion} is not the redacted log: ${firstDifference(game, truth)}`,
    );
  }

  #variants(ear: Ear, from: number, to: number): string {
    let variants = '';
    for (let version = from + 1; version <= to; version += 1) variants += this.#book.variantOf(version, ear.playerId);
    return variants;
  }
}
