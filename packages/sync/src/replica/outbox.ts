/** What has been asked and not yet been seen in the confirmed state: an ordered list, pure. */

export interface PendingCommand<Command> {
  readonly correlationId: string;
  readonly command: Command;
  /** queued: to be sent (again); sent: under way; answered: accepted, its frame has yet to come */
  readonly stage: 'queued' | 'sent' | 'answered';
  /** ms since 1970 by this client's clock */
  readonly since: number;
}

export interface OutboxEntry<Command> extends PendingCommand<Command> {
  /** `since` by the server's clock: the time of the prediction, the same in every replay */
  readonly predictedAt: number;
  /** answered: the version that holds the outcome */
  readonly outcomeVersion: number | null;
}

export type Outbox<Command> = readonly OutboxEntry<Command>[];

export function enqueue<Command>(
  outbox: Outbox<Command>,
  submitted: Pick<OutboxEntry<Command>, 'correlationId' | 'command' | 'since' | 'predictedAt'>,
): Outbox<Command> {
  return [...outbox, { ...submitted, stage: 'queued', outcomeVersion: null }];
}

export function markSent<Command>(outbox: Outbox<Command>, correlationId: string): Outbox<Command> {
  return change(outbox, correlationId, (entry) => (entry.stage === 'queued' ? { ...entry, stage: 'sent' } : entry));
}

/** The answer is lost, or was no decision: the command is to be sent again. */
export function requeue<Command>(outbox: Outbox<Command>, correlationId: string): Outbox<Command> {
  return change(outbox, correlationId, (entry) => (entry.stage === 'sent' ? queued(entry) : entry));
}

/**
 * Everything is to be sent again, in order (C2). What was answered too: should the server have been restored from a backup in
 * between, its answer is void, and should it not, sending it again changes nothing (W5).
 */
export function requeueAll<Command>(outbox: Outbox<Command>): Outbox<Command> {
  return outbox.every((entry) => entry.stage === 'queued') ? outbox : outbox.map(queued);
}

/** As `requeueAll`, for those alone whose answer speaks of a log that is no more. */
export function requeueAnswered<Command>(outbox: Outbox<Command>): Outbox<Command> {
  if (!outbox.some((entry) => entry.stage === 'answered')) return outbox;
  return outbox.map((entry) => (entry.stage === 'answered' ? queued(entry) : entry));
}

/** Accepted: it stays until the confirmed version covers its outcome (R4), so that nothing flickers. */
export function markAccepted<Command>(
  outbox: Outbox<Command>,
  correlationId: string,
  outcomeVersion: number,
): Outbox<Command> {
  return change(outbox, correlationId, (entry) => ({ ...entry, stage: 'answered', outcomeVersion }));
}

export function remove<Command>(outbox: Outbox<Command>, correlationId: string): Outbox<Command> {
  return outbox.some((entry) => entry.correlationId === correlationId)
    ? outbox.filter((entry) => entry.correlationId !== correlationId)
    : outbox;
}

/** Without those that the confirmed state holds: `seen` came by event, the others were answered at or below its version. */
export function dropCovered<Command>(
  outbox: Outbox<Command>,
  gameVersion: number,
  seen: ReadonlyMap<string, number>,
): Outbox<Command> {
  const uncovered = outbox.filter(
    ({ correlationId, outcomeVersion }) =>
      !seen.has(correlationId) && (outcomeVersion === null || outcomeVersion > gameVersion),
  );
  return uncovered.length === outbox.length ? outbox : uncovered;
}

function queued<Command>(entry: OutboxEntry<Command>): OutboxEntry<Command> {
  return { ...entry, stage: 'queued', outcomeVersion: null };
}

/** The same list where `update` changes nothing. */
function change<Command>(
  outbox: Outbox<Command>,
  correlationId: string,
  update: (entry: OutboxEntry<Command>) => OutboxEntry<Command>,
): Outbox<Command> {
  const index = outbox.findIndex((entry) => entry.correlationId === correlationId);
  const entry = outbox[index];
  if (entry === undefined) return outbox;
  const updated = update(entry);
  return updated === entry ? outbox : outbox.with(index, updated);
}
