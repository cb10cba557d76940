import type { Command } from '@planning-poker/poker';
import type { UnsettledCommand } from '@planning-poker/sync';

type Unsent = readonly UnsettledCommand<Command>[];

/** As many as a client holds: what no client would take up is not kept. */
const mostUnsent = 32;

/**
 * The record of what is unsent, which all tabs of a player share, after this page's pending has become `pending`. `known` are the
 * commands that this page has or has had: what it knows and does not hold any more is over, and what it does not know is another tab's.
 * What stays keeps its place: the record's order is that of asking.
 */
export function mergeUnsent(record: Unsent, known: ReadonlySet<string>, pending: Unsent): Unsent {
  const held = new Set(pending.map(({ correlationId }) => correlationId));
  const kept = record.filter(({ correlationId }) => held.has(correlationId) || !known.has(correlationId));
  const written = new Set(kept.map(({ correlationId }) => correlationId));
  const added = pending
    .filter(({ correlationId }) => !written.has(correlationId))
    .map(({ correlationId, command, since }) => ({ correlationId, command, since }));
  return [...kept, ...added].slice(0, mostUnsent);
}
