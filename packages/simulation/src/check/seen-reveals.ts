import type { DeliveryPayload } from '@planning-poker/sync';
import type { Book } from './book.ts';
import type { Ear } from './ear.ts';

interface Told {
  readonly life: string;
  readonly gameVersion: number;
  readonly seenBy: readonly string[];
}

/** [W16] What players have told a life of a node as received, and what it has told of it to those who lead. */
export class SeenReveals {
  readonly #book: Book;
  /** the last version that a player has told a life of a node: as received, or as what it holds */
  readonly #received = new Map<string, number>();
  /** by life: the last that it has told */
  readonly #told = new Map<string, Told>();

  constructor(book: Book) {
    this.#book = book;
  }

  received({ life, playerId }: Pick<Ear, 'life' | 'playerId'>, gameVersion: number): void {
    const key = `${life} ${playerId}`;
    this.#received.set(key, Math.max(this.#received.get(key) ?? 0, gameVersion));
  }

  receivedBy(life: string, playerId: string): number {
    return this.#received.get(`${life} ${playerId}`) ?? 0;
  }

  told(life: string, { gameVersion, seenBy }: DeliveryPayload): void {
    this.#told.set(life, { life, gameVersion, seenBy });
  }

  /**
   * Who was there when this version, the last reveal, came, and has told that they have it, while the last that a node has told of it to those who
   * lead does not name them. Null: nobody; of a node that told of it to nobody, because nobody who leads is there, nothing is known.
   */
  overlooked(gameVersion: number, hasBeenThere: (life: string, playerId: string) => boolean): string | null {
    const players = Object.values(this.#book.stateAt(this.#book.version).players);
    for (const told of this.#told.values()) {
      const { life, seenBy } = told;
      const isHeard = players.some(
        ({ playerId, facilitator, status }) => facilitator && status === 'active' && hasBeenThere(life, playerId),
      );
      if (told.gameVersion !== gameVersion || !isHeard) continue;
      const overlooked = players.find(
        ({ playerId }) =>
          this.receivedBy(life, playerId) >= gameVersion && hasBeenThere(life, playerId) && !seenBy.includes(playerId),
      );
      if (overlooked !== undefined) return `${life} ${overlooked.playerId}`;
    }
    return null;
  }
}
