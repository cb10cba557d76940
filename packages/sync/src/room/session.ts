import type { Position } from '../messages.ts';
import type { EncodedMessage } from '../seams/link.ts';

/** One connection's cursor over the log. */
export interface Session {
  readonly playerId: string;
  /** Every version up to it has been applied; what is behind the cursor or ahead of it is ignored. */
  received(gameVersion: number): void;
  /**
   * What the client lacks, as the acknowledgement of `sync`: `events` or `snapshot`, repeating the asker's correlationId. Answer
   * with it at once: what follows it is sent after the present turn. Rejects with StoreFault or RoomFault.
   */
  sync(resumeFrom: Position | null, correlationId?: string): Promise<EncodedMessage>;
  /** The connection has gone. */
  close(): void;
}
