import type { AppendResult, LogHead, StoreFaultKind } from '@planning-poker/sync';
import type { GamesBehind } from '../../webhooks/cursors.ts';
import type { AppendRow } from './rows.ts';

/** What the worker can be asked for, and what it answers. */
export interface Operations {
  /** Creates and migrates the database, so that a wrong path is told at the start, with what to do. */
  open(): void;
  /** One transaction for all; an append that conflicts leaves the others alone. */
  commit(appends: readonly AppendRow[]): readonly AppendResult[];
  /** Events as JSON, a list for each append: all of those that hold one of the first `limit` events after a version. */
  read(gameId: string, after: number, limit: number): readonly string[];
  head(gameId: string): LogHead | null;
  /** Receipts as JSON, a list for each append: all of those that may hold one of the keys. */
  receipts(gameId: string, keys: readonly number[]): readonly string[];
  snapshot(gameId: string, atMost: number): SnapshotRow | null;
  saveSnapshot(gameId: string, snapshot: SnapshotRow): void;
  erase(gameId: string): void;
  untouchedSince(time: number, limit: number): readonly string[];
  registerEndpoint(endpoint: string): void;
  cursor(endpoint: string, gameId: string): number;
  moveCursor(endpoint: string, gameId: string, gameVersion: number): void;
  gamesBehind(endpoint: string, after: number, limit: number): GamesBehind;
  /** Reads of what every game needs, and throws where that fails. */
  look(): void;
  /** Writes to the disk, and throws where that fails. */
  probe(): void;
  close(): void;
}

export type SnapshotRow = readonly [version: number, schema: number, state: string];

export type OperationName = keyof Operations;

export interface Request<Name extends OperationName = OperationName> {
  readonly id: number;
  readonly operation: Name;
  readonly parameters: Parameters<Operations[Name]>;
}

export type Reply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly kind: StoreFaultKind; readonly message: string };

/** What the worker is started with. */
export interface WorkerOptions {
  readonly path: string;
  /** How long to wait for another process's transaction. */
  readonly busyTimeoutMs: number;
  /** For tests: the database takes no more pages than this, as if the disk were full. */
  readonly maxPages: number | null;
}
