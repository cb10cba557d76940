import type { Outcome, Receipt, StoredEvent } from '@planning-poker/sync';

/**
 * What goes between the threads and into the tables: text and numbers, which are cheap to copy. An event's own part is JSON,
 * so that every string comes back as it was, whatever characters are in it.
 */
export type EventRow = readonly [version: number, correlationId: string, schema: number, hash: string, body: string];
export type ReceiptRow = readonly [actor: string, correlationId: string, version: number, rejection: string | null];

export interface AppendRows {
  readonly gameId: string;
  readonly expectedVersion: number;
  /** When its last event happened, or null: none did. */
  readonly touchedAt: number | null;
  readonly events: readonly EventRow[];
  readonly receipts: readonly ReceiptRow[];
}

export function toEventRow(event: StoredEvent): EventRow {
  const { type, data, actor, at, reason } = event;
  return [
    event.version,
    event.correlationId,
    event.schema,
    event.hash,
    JSON.stringify({ type, data, actor, at, reason }),
  ];
}

export function fromEventRow([version, correlationId, schema, hash, body]: EventRow): StoredEvent {
  const own = JSON.parse(body) as Pick<StoredEvent, 'type' | 'data' | 'actor' | 'at' | 'reason'>;
  return { version, ...own, correlationId, schema, hash };
}

export function toReceiptRow({ actor, correlationId, outcome }: Receipt): ReceiptRow {
  if (outcome.status === 'accepted') return [actor, correlationId, outcome.gameVersion, null];
  const { code, message, details } = outcome;
  return [actor, correlationId, outcome.gameVersion, JSON.stringify({ code, message, details })];
}

export function fromReceiptRow([actor, correlationId, gameVersion, rejection]: ReceiptRow): Receipt {
  return { actor, correlationId, outcome: toOutcome(gameVersion, rejection) };
}

type Rejected = Extract<Outcome, { status: 'rejected' }>;

function toOutcome(gameVersion: number, rejection: string | null): Outcome {
  if (rejection === null) return { status: 'accepted', gameVersion };
  return {
    status: 'rejected',
    ...(JSON.parse(rejection) as Pick<Rejected, 'code' | 'message' | 'details'>),
    gameVersion,
  };
}
