/** Where a receipt stands: a place in `log`, or in `answers`. */
export interface ReceiptRow {
  readonly table: 'log' | 'answers';
  readonly place: number;
}

/** The log as far as an index knows it: whoever writes to the game moves one of the two. */
export interface Extent {
  readonly version: number;
  readonly answers: number;
}

interface GameIndex {
  extent: Extent;
  /** Negative: a place in `answers`. More than one only where digests are equal by chance. */
  readonly places: Map<number, number | readonly number[]>;
}

/** Receipts known at once, of all games: some 50 MB. The game that was used longest ago goes first, and is read again. */
const MOST_RECEIPTS = 1_000_000;

/**
 * Which receipts there are, by the digest of their key: what an index in the database would say, without the pages that it would
 * write for each command. It is only ever used inside a transaction that has the write lock, and only while it knows the game
 * exactly as far as the database has it; else it is read anew. So it holds for several processes, too [S2].
 */
export class ReceiptIndex {
  readonly #games = new Map<number, GameIndex>();
  readonly #mostReceipts: number;
  #receipts = 0;

  constructor(mostReceipts = MOST_RECEIPTS) {
    this.#mostReceipts = mostReceipts;
  }

  /** Does it know this game, just so far? Then the game is the most recently used. */
  knows(game: number, extent: Extent): boolean {
    const known = this.#games.get(game);
    if (known === undefined || known.extent.version !== extent.version || known.extent.answers !== extent.answers)
      return false;
    this.#games.delete(game);
    this.#games.set(game, known);
    return true;
  }

  /** Rows that may hold a key of this digest. */
  find(game: number, digest: number): readonly ReceiptRow[] {
    const found = this.#games.get(game)?.places.get(digest);
    if (found === undefined) return [];
    return (typeof found === 'number' ? [found] : found).map(rowOf);
  }

  /** Begins a game anew, knowing nothing of it. */
  begin(game: number): void {
    this.forget(game);
    this.#games.set(game, { extent: { version: 0, answers: 0 }, places: new Map() });
  }

  /** The keys of a row that has been written or read, and how far the game goes with it. */
  add(game: number, keys: readonly number[], row: ReceiptRow, extent: Extent): void {
    const known = this.#games.get(game);
    if (known === undefined) return;
    known.extent = extent;
    const place = row.table === 'log' ? row.place : -row.place;
    for (const key of keys) {
      const before = known.places.get(key);
      known.places.set(
        key,
        before === undefined ? place : [...(typeof before === 'number' ? [before] : before), place],
      );
    }
    this.#receipts += keys.length;
    this.#makeRoom(game);
  }

  forget(game: number): void {
    const known = this.#games.get(game);
    if (known === undefined) return;
    this.#games.delete(game);
    for (const places of known.places.values()) this.#receipts -= typeof places === 'number' ? 1 : places.length;
  }

  clear(): void {
    this.#games.clear();
    this.#receipts = 0;
  }

  #makeRoom(except: number): void {
    for (const game of this.#games.keys()) {
      if (this.#receipts <= this.#mostReceipts) return;
      if (game !== except) this.forget(game);
    }
  }
}

function rowOf(place: number): ReceiptRow {
  return place >= 0 ? { table: 'log', place } : { table: 'answers', place: -place };
}
