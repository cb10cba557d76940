import type { DeliveryPayload } from '../messages.ts';

/** Who has applied the last urgent version (a reveal), so that facilitators can be told (W16). */
export class DeliveryWatch {
  readonly #connected: () => readonly string[];
  #gameVersion: number | null = null;
  readonly #seenBy = new Set<string>();
  #isUntold = false;

  constructor(connected: () => readonly string[]) {
    this.#connected = connected;
  }

  /** An urgent version has been sent: from now on this one is watched. */
  begin(gameVersion: number): void {
    this.#gameVersion = gameVersion;
    this.#seenBy.clear();
    this.#isUntold = false;
  }

  /** A player has applied all up to a version; true: that is news. */
  told(playerId: string, gameVersion: number): boolean {
    if (this.#gameVersion === null || gameVersion < this.#gameVersion || this.#seenBy.has(playerId)) return false;
    this.#seenBy.add(playerId);
    this.#isUntold = true;
    return true;
  }

  get isSeenByAll(): boolean {
    return this.#gameVersion !== null && this.#connected().every((playerId) => this.#seenBy.has(playerId));
  }

  /** What is to be told now; null: nothing new. When all have seen it, the watch is over. */
  take(): DeliveryPayload | null {
    if (this.#gameVersion === null || !this.#isUntold) return null;
    const payload = { gameVersion: this.#gameVersion, seenBy: [...this.#seenBy] };
    this.#isUntold = false;
    if (this.isSeenByAll) this.#gameVersion = null;
    return payload;
  }
}
