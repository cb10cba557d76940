import type { DomainEvent } from '../decider.ts';

/** An event in the log. Versions of a game begin at 1 and have no holes. */
export interface StoredEvent extends DomainEvent {
  readonly version: number;
  readonly correlationId: string;
  /** the domain's schema number when it was written */
  readonly schema: number;
  /** the log's fingerprint up to and with this event; `head` on the wire is its first 16 characters */
  readonly hash: string;
}

export type Outcome =
  | { readonly status: 'accepted'; readonly gameVersion: number }
  | {
      readonly status: 'rejected';
      readonly code: string;
      readonly message: string;
      readonly details: { readonly [key: string]: unknown };
      readonly gameVersion: number;
    };

/** A command's identity: its correlationId within its player ('' for the authority's own). */
export interface ReceiptKey {
  readonly actor: string;
  readonly correlationId: string;
}

/** What became of a command: written in the same transaction as its events, and never changed (R3). */
export interface Receipt extends ReceiptKey {
  readonly outcome: Outcome;
}

export interface Append {
  readonly gameId: string;
  /** the log's version that the events were decided on; 0: the game does not exist yet */
  readonly expectedVersion: number;
  /** versions expectedVersion + 1, + 2, ...; may be empty (rejections leave receipts alone) */
  readonly events: readonly StoredEvent[];
  readonly receipts: readonly Receipt[];
}

/**
 * `conflict`: nothing was written, because the log is at another version or one of the receipts exists already.
 * Two fences: (game, version) and (game, actor, correlationId).
 */
export type AppendResult = 'appended' | 'conflict';

export interface Snapshot {
  readonly gameVersion: number;
  readonly schema: number;
  readonly state: unknown;
}

export interface LogHead {
  readonly gameVersion: number;
  readonly hash: string;
}

/**
 * The log. Every method rejects with a `StoreFault`, and with nothing else: `unavailable` says that nothing was written,
 * `unknown` that nobody can say. `appended` means synced to disk.
 */
export interface EventStore {
  append(append: Append): Promise<AppendResult>;
  /** Events with version > `after`, in order, at most `limit`. Unknown game: none. */
  read(gameId: string, after: number, limit: number): Promise<readonly StoredEvent[]>;
  /** null: no such game. */
  head(gameId: string): Promise<LogHead | null>;
  /** Those of the keys that have a receipt. */
  receipts(gameId: string, keys: readonly ReceiptKey[]): Promise<readonly Receipt[]>;
  /** The newest snapshot at or below `atMost` (default: any), or null. */
  snapshot(gameId: string, atMost?: number): Promise<Snapshot | null>;
  saveSnapshot(gameId: string, snapshot: Snapshot): Promise<void>;
  /** Erases a game with its events, receipts and snapshots. An erased id stays erased: append answers `conflict`. */
  erase(gameId: string): Promise<void>;
  close(): Promise<void>;
}

export type StoreFaultKind = 'unavailable' | 'unknown';

/** The world failed at the store: `unavailable` before anything was written, `unknown` when nobody can say. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly kind: StoreFaultKind;
  constructor(kind: StoreFaultKind, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.kind = kind;
  }
}
