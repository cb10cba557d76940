import type { Decider, DomainCommand, DomainEvent } from '../decider.ts';
import { invariant } from '../invariant.ts';
import type { EventStore, StoredEvent } from '../seams/event-store.ts';
import type { EncodedVersion } from './encoded-version.ts';
import { encodeStored } from './encoded-version.ts';

/**
 * Reads all that a log holds behind version `after`, and hands it over in chunks. No chunk ends within a command, so that all
 * events of one command can be told in one message (W6).
 */
export async function readTail(
  store: EventStore,
  gameId: string,
  after: number,
  pageSize: number,
  onChunk: (events: readonly StoredEvent[]) => void,
): Promise<void> {
  let waiting: readonly StoredEvent[] = [];
  let last = after;
  for (;;) {
    const page = await store.read(gameId, last, pageSize);
    for (const event of page) {
      invariant(event.version === last + 1, 'R2', `version ${event.version} follows ${last} in the log`);
      last = event.version;
    }
    waiting = [...waiting, ...page];
    const isEnd = page.length < pageSize;
    const chunk = isEnd ? waiting : waiting.slice(0, startOfLastCommand(waiting));
    waiting = waiting.slice(chunk.length);
    if (chunk.length > 0) onChunk(chunk);
    if (isEnd) return;
  }
}

/** Folds stored events on a state, and encodes them. */
export function foldStored<State, Command extends DomainCommand, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  before: State | null,
  events: readonly StoredEvent[],
): { readonly versions: readonly EncodedVersion<Event>[]; readonly state: State | null } {
  let state = before;
  const versions = events.map((stored) => {
    const encoded = encodeStored(decider, stored);
    state = decider.evolve(state, encoded.event);
    return encoded;
  });
  return { versions, state };
}

function startOfLastCommand(events: readonly StoredEvent[]): number {
  const correlationId = events.at(-1)?.correlationId;
  let start = events.length;
  while (start > 0 && events[start - 1]?.correlationId === correlationId) start -= 1;
  return start;
}
