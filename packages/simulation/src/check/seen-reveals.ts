import type { DeliveryPayload } from '@planning-poker/sync';
import type { Book } from './book.ts';
import type { Ear } from './ear.ts';

/** [W16] What players have told a life of a node as received, and what it has told of it to those who lead. */
export class SeenReveals {
  readonly #book: Book;
  /** the last version that a player has told a life of a node: as received, or as what it holds */
  readonly #received = new Map<string, number>();
  /** by life: the last that it has told */
  readonly #told = new Map<string, DeliveryPayload & { readonly life: string }>();

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
   * lead does not name them. Null: nobody; of a node where nobody who leads was there all the time nothing is known.
   */
  overlooked(gameVersion: number, hasBeenThere: (life: string, playerId: string) => boolean): string | null {
    const players = Object.keys(this.#book.stateAt(this.#book.version).players);
    const leaders = players.filter((playerId) => this.#hasLedSince(playerId, gameVersion));
    for (const { life, seenBy, gameVersion: toldOf } of this.#told.values()) {
      const isHeard = leaders.some((playerId) => hasBeenThere(life, playerId));
      if (toldOf !== gameVersion || !isHeard) continue;
      const overlooked = players.find(
        (playerId) =>
          this.receivedBy(life, playerId) >= gameVersion && hasBeenThere(life, playerId) && !seenBy.includes(playerId),
      );
      if (overlooked !== undefined) return `${life} ${overlooked}`;
    }
    return null;
  }

  #hasLedSince(playerId: string, gameVersion: number): boolean {
    for (let version = gameVersion; version <= this.#book.version; version += 1) {
      const player = this.#book.stateAt(version).players[playerId];
      if (player?.status !== 'active' || !player.facilitator) return false;
    }
    return true;
  }
}
