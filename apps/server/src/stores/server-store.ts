import type { EventStore } from '@planning-poker/sync';
import type { WebhookCursors } from '../webhooks/cursors.ts';

/** An event store with what a server needs besides. Rejects with `StoreFault`, too. */
export interface ServerStore extends EventStore, WebhookCursors {
  /** Reads something, to see whether what is stored can be read (again). */
  look(): Promise<void>;
  /** Writes something, to see whether the store takes changes (again). */
  probe(): Promise<void>;
  /** Games whose last event is older than `time` (ms since 1970), the oldest first. */
  untouchedSince(time: number, limit: number): Promise<readonly string[]>;
}
