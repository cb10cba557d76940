import type {
  Append,
  AppendResult,
  LogHead,
  Outcome,
  Receipt,
  ReceiptKey,
  Snapshot,
  StoredEvent,
} from '@planning-poker/sync';

/** One committed transaction, in the order of the log. */
export interface Commit {
  readonly atUs: number;
  /** when the node asked for it */
  readonly askedAtUs: number;
  readonly gameId: string;
  /** the node that asked for it, perhaps long dead */
  readonly writer: string;
  readonly from: number;
  readonly to: number;
  readonly events: readonly StoredEvent[];
  readonly receipts: readonly Receipt[];
}

export interface GameRecord {
  version: number;
  hash: string;
  readonly texts: string[];
  readonly receipts: Map<string, Outcome>;
  /** by version */
  readonly snapshots: Map<number, string>;
  isErased: boolean;
}

/**
 * The disk under every node: what is in here has happened, whatever anybody was told. Everything is kept as text, so that no
 * reader can reach into it. It is written anew for the simulation, not taken from the engine: the checker trusts it.
 */
export class DurableLog {
  readonly games = new Map<string, GameRecord>();
  readonly commits: Commit[] = [];
  onCommit: ((commit: Commit) => void) | null = null;
  readonly #nowUs: () => number;

  constructor(nowUs: () => number) {
    this.#nowUs = nowUs;
  }

  append(append: Append, writer: string, askedAtUs = this.#nowUs()): AppendResult {
    const game = this.games.get(append.gameId) ?? emptyRecord();
    if (game.isErased || game.version !== append.expectedVersion) return 'conflict';
    if (append.receipts.some((receipt) => game.receipts.has(receiptId(receipt)))) return 'conflict';
    this.games.set(append.gameId, game);
    for (const event of append.events) game.texts.push(JSON.stringify(event));
    for (const receipt of append.receipts) game.receipts.set(receiptId(receipt), receipt.outcome);
    const from = game.version;
    game.version += append.events.length;
    game.hash = append.events.at(-1)?.hash ?? game.hash;
    const commit: Commit = {
      atUs: this.#nowUs(),
      askedAtUs,
      gameId: append.gameId,
      writer,
      from,
      to: game.version,
      events: this.read(append.gameId, from, append.events.length),
      receipts: append.receipts,
    };
    this.commits.push(commit);
    this.onCommit?.(commit);
    return 'appended';
  }

  read(gameId: string, after: number, limit: number): StoredEvent[] {
    const texts = this.games.get(gameId)?.texts.slice(after, after + limit) ?? [];
    return texts.map((text) => JSON.parse(text) as StoredEvent);
  }

  head(gameId: string): LogHead | null {
    const game = this.games.get(gameId);
    return game === undefined || game.isErased || game.version === 0
      ? null
      : { gameVersion: game.version, hash: game.hash };
  }

  receipts(gameId: string, keys: readonly ReceiptKey[]): Receipt[] {
    const known = this.games.get(gameId)?.receipts;
    return keys.flatMap((key) => {
      const outcome = known?.get(receiptId(key));
      return outcome === undefined ? [] : [{ actor: key.actor, correlationId: key.correlationId, outcome }];
    });
  }

  snapshot(gameId: string, atMost: number): Snapshot | null {
    const snapshots = this.games.get(gameId)?.snapshots ?? new Map<number, string>();
    const newest = Math.max(0, ...[...snapshots.keys()].filter((version) => version <= atMost));
    const text = snapshots.get(newest);
    return text === undefined ? null : (JSON.parse(text) as Snapshot);
  }

  saveSnapshot(gameId: string, snapshot: Snapshot): void {
    const game = this.games.get(gameId);
    if (game?.isErased === false) game.snapshots.set(snapshot.gameVersion, JSON.stringify(snapshot));
  }

  erase(gameId: string): void {
    this.games.set(gameId, { ...emptyRecord(), isErased: true });
  }
}

function receiptId(key: ReceiptKey): string {
  return `${key.actor} ${key.correlationId}`;
}

function emptyRecord(): GameRecord {
  return { version: 0, hash: '', texts: [], receipts: new Map(), snapshots: new Map(), isErased: false };
}
