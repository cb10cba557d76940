import type { Append, Outcome, Receipt, StoredEvent } from '@planning-poker/sync';
import { keyDigest } from './key-digest.ts';

/** An append as it goes to the thread that writes it: text and numbers, which are cheap to copy. */
export interface AppendRow {
  readonly gameId: string;
  readonly expectedVersion: number;
  /** The log's version and fingerprint after it; null: it has no events. */
  readonly head: { readonly version: number; readonly hash: string; readonly at: number } | null;
  /** JSON, so that every string comes back as it was, whatever characters are in it. */
  readonly events: string;
  readonly receipts: string;
  /** Digests of the receipts' keys, in their order. */
  readonly keys: readonly number[];
}

export function toAppendRow({ gameId, expectedVersion, events, receipts }: Append): AppendRow {
  const last = events.at(-1);
  return {
    gameId,
    expectedVersion,
    head: last === undefined ? null : { version: last.version, hash: last.hash, at: last.at },
    events: JSON.stringify(events),
    receipts: JSON.stringify(receipts.map(toStored)),
    keys: receipts.map(({ actor, correlationId }) => keyDigest(actor, correlationId)),
  };
}

/** The events of one row. */
export function eventsIn(text: string): readonly StoredEvent[] {
  return JSON.parse(text) as readonly StoredEvent[];
}

/** The receipts of one row. */
export function receiptsIn(text: string): readonly Receipt[] {
  return (JSON.parse(text) as readonly StoredReceipt[]).map(fromStored);
}

/** Digests of the keys of one row. */
export function keysIn(text: string): readonly number[] {
  return (JSON.parse(text) as readonly StoredReceipt[]).map(([actor, correlationId]) =>
    keyDigest(actor, correlationId),
  );
}

type Rejection = Omit<Extract<Outcome, { status: 'rejected' }>, 'status' | 'gameVersion'>;
type StoredReceipt = readonly [actor: string, correlationId: string, gameVersion: number, rejection?: Rejection];

function toStored({ actor, correlationId, outcome }: Receipt): StoredReceipt {
  if (outcome.status === 'accepted') return [actor, correlationId, outcome.gameVersion];
  const { code, message, details } = outcome;
  return [actor, correlationId, outcome.gameVersion, { code, message, details }];
}

function fromStored([actor, correlationId, gameVersion, rejection]: StoredReceipt): Receipt {
  if (rejection === undefined) return { actor, correlationId, outcome: { status: 'accepted', gameVersion } };
  return { actor, correlationId, outcome: { status: 'rejected', ...rejection, gameVersion } };
}
