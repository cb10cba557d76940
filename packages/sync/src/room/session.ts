import type { Position } from '../messages.ts';
import type { EncodedMessage, ServerLink } from '../seams/link.ts';
import type { Cursor } from './cursor.ts';

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

/**
 * `stranger`: no member, hears nothing (W15); `joining`: its first message is being prepared; `live`: has all that the room has;
 * `paused`: the answer to its `sync` goes out in this turn; `held`: is sent nothing until it answers (W8).
 */
export type SessionStage = 'stranger' | 'joining' | 'live' | 'paused' | 'held' | 'closed';

/** What a session hands on to its room; one object for all sessions of a room, so that each is small. */
export interface SessionOwner {
  received(session: LiveSession, gameVersion: number): void;
  sync(session: LiveSession, resumeFrom: Position | null, correlationId: string | undefined): Promise<EncodedMessage>;
  closed(session: LiveSession): void;
}

export class LiveSession implements Session, Cursor {
  readonly link: ServerLink;
  readonly playerId: string;
  stage: SessionStage = 'joining';
  sent = 0;
  acked = 0;
  anchored = true;
  unackedBytes = 0;
  dueAt = 0;
  resends = 0;
  readonly #owner: SessionOwner;

  constructor(owner: SessionOwner, link: ServerLink, playerId: string) {
    this.#owner = owner;
    this.link = link;
    this.playerId = playerId;
  }

  /** A member's, whose first message is out. */
  get isAttending(): boolean {
    return this.stage === 'live' || this.stage === 'held' || this.stage === 'paused';
  }

  received(gameVersion: number): void {
    if (this.isAttending) this.#owner.received(this, gameVersion);
  }

  sync(resumeFrom: Position | null, correlationId?: string): Promise<EncodedMessage> {
    return this.#owner.sync(this, resumeFrom, correlationId);
  }

  close(): void {
    if (this.stage !== 'closed') this.#owner.closed(this);
  }
}
