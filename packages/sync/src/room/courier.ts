import type { DomainCommand, DomainEvent } from '../decider.ts';
import { invariant } from '../invariant.ts';
import type { EncodedMessage } from '../seams/link.ts';
import type { CatchUp, CatchUpWriter } from './catch-up-writer.ts';
import {
  frameDecision,
  isAnswered,
  isProgress,
  moveAcked,
  moveDue,
  moveSent,
  moveToPosition,
  moveToSnapshot,
} from './cursor.ts';
import type { Frame } from './frame.ts';
import type { Ledger } from './ledger.ts';
import type { RoomEnvironment } from './room-environment.ts';
import type { LiveSession } from './session.ts';

/** What the courier tells its room. */
export interface CourierRoom {
  /** presence and service, for somebody whose first message does not say them */
  surroundings(): readonly EncodedMessage[];
  /** who has seen the last reveal; null: nobody yet, or it is not for this player */
  delivery(playerId: string): EncodedMessage | null;
  /** A player has applied all versions up to this one. */
  told(playerId: string, gameVersion: number): void;
  /** Something is unanswered, and due at this time. */
  due(at: number): void;
  /** A connection that does not answer: cut it, so that its client comes back. */
  giveUp(session: LiveSession): void;
}

/** Brings sessions what they are due, in order, without a hole, and again until they say that they have it (R2, W6-W8). */
export class Courier<State, Command extends DomainCommand, Event extends DomainEvent> {
  readonly #environment: RoomEnvironment<State, Command, Event>;
  readonly #gameId: string;
  readonly #ledger: Ledger<State, Event>;
  readonly #catchUps: CatchUpWriter<State, Command, Event>;
  readonly #room: CourierRoom;

  constructor(
    environment: RoomEnvironment<State, Command, Event>,
    gameId: string,
    ledger: Ledger<State, Event>,
    catchUps: CatchUpWriter<State, Command, Event>,
    room: CourierRoom,
  ) {
    this.#environment = environment;
    this.#gameId = gameId;
    this.#ledger = ledger;
    this.#catchUps = catchUps;
    this.#room = room;
  }

  /** The next frame, to a session that has all before it. */
  deliver(session: LiveSession, frame: Frame<Event>, now: number): void {
    if (session.stage !== 'live') return;
    invariant(session.sent === frame.from, 'R2', `a frame from ${frame.from} to a session at ${session.sent}`);
    const { limits } = this.#environment;
    const decision = frameDecision(session, frame, limits);
    if (decision === 'send') {
      moveSent(session, frame.to, frame.bytes, now, limits);
      this.#room.due(session.dueAt);
      session.link.send(frame.messageFor(session.playerId));
    } else if (decision === 'hold') {
      this.#hold(session);
    } else {
      this.#catchUp(session);
    }
  }

  /** The first message of a session that becomes live. */
  begin(session: LiveSession, catchUp: CatchUp): void {
    session.stage = 'live';
    this.place(session, catchUp);
    session.link.send(catchUp.message);
    if (catchUp.from !== null) this.#tellSurroundings(session);
    this.#tellDelivery(session);
  }

  /** Moves the cursor to where a catch-up brings its reader. */
  place(session: LiveSession, catchUp: CatchUp): void {
    const { limits, runtime } = this.#environment;
    const { gameVersion } = this.#ledger;
    if (catchUp.from === null) {
      moveToSnapshot(session, gameVersion, catchUp.bytes, runtime.now(), limits);
    } else {
      moveToPosition(session, catchUp.from);
      moveSent(session, gameVersion, catchUp.bytes, runtime.now(), limits);
      this.#room.told(session.playerId, catchUp.from);
    }
    if (session.dueAt !== 0) this.#room.due(session.dueAt);
    this.#observe(catchUp);
  }

  /** The turn in which its `sync` was answered is over: now comes what was committed meanwhile. One that was held has missed what is not in the log, too. */
  resume(session: LiveSession, wasHeld: boolean): void {
    if (session.stage !== 'paused') return;
    session.stage = 'live';
    if (session.sent !== this.#ledger.gameVersion) this.#catchUp(session);
    if (wasHeld) this.#tellMissed(session);
  }

  received(session: LiveSession, gameVersion: number): void {
    if (!isProgress(session, gameVersion)) return;
    const { limits, runtime } = this.#environment;
    const isAll = gameVersion === session.sent;
    const unackedBytes = isAll
      ? 0
      : (this.#ledger.cache.bytesBetween(gameVersion, session.sent) ?? session.unackedBytes);
    moveAcked(session, gameVersion, unackedBytes, runtime.now(), limits);
    if (session.dueAt !== 0) this.#room.due(session.dueAt);
    this.#room.told(session.playerId, gameVersion);
    if (session.stage === 'held' && isAnswered(session)) this.#release(session);
  }

  /** Its answer is overdue. */
  remind(session: LiveSession, now: number): void {
    const { limits, observer } = this.#environment;
    if (!moveDue(session, now, limits)) {
      const versions = this.#ledger.gameVersion - session.acked;
      observer.on({ type: 'deliveryFailure', gameId: this.#gameId, linkId: session.link.linkId, versions });
      this.#room.giveUp(session);
      return;
    }
    this.#room.due(session.dueAt);
    if (session.stage !== 'live') return;
    observer.on({ type: 'resend', gameId: this.#gameId, linkId: session.link.linkId, attempt: session.resends });
    const { playerId } = session;
    const again = session.anchored
      ? this.#catchUps.framesFrom(playerId, session.acked)
      : [this.#catchUps.snapshot(playerId)];
    for (const { message, from, bytes } of again) {
      if (from === null) moveToSnapshot(session, this.#ledger.gameVersion, bytes, now, limits);
      session.link.send(message);
    }
  }

  #hold(session: LiveSession): void {
    session.stage = 'held';
    const versions = this.#ledger.gameVersion - session.acked;
    this.#environment.observer.on({ type: 'sessionHeld', gameId: this.#gameId, linkId: session.link.linkId, versions });
  }

  #release(session: LiveSession): void {
    session.stage = 'live';
    this.#catchUp(session);
    this.#tellMissed(session);
  }

  /** What came since it was last sent something. */
  #catchUp(session: LiveSession): void {
    if (session.sent === this.#ledger.gameVersion) return;
    const { limits, runtime } = this.#environment;
    const catchUp = this.#catchUps.fromVersion(session.playerId, session.sent);
    if (catchUp.from === null) moveToSnapshot(session, this.#ledger.gameVersion, catchUp.bytes, runtime.now(), limits);
    else moveSent(session, this.#ledger.gameVersion, catchUp.bytes, runtime.now(), limits);
    this.#room.due(session.dueAt);
    session.link.send(catchUp.message);
    this.#observe(catchUp);
  }

  #tellMissed(session: LiveSession): void {
    this.#tellSurroundings(session);
    this.#tellDelivery(session);
  }

  #tellDelivery(session: LiveSession): void {
    const message = this.#room.delivery(session.playerId);
    if (message !== null) session.link.send(message);
  }

  #tellSurroundings(session: LiveSession): void {
    for (const message of this.#room.surroundings()) session.link.send(message);
  }

  #observe(catchUp: CatchUp): void {
    const { observer } = this.#environment;
    const { from, bytes } = catchUp;
    if (from === null) observer.on({ type: 'snapshotSent', gameId: this.#gameId, bytes });
    else observer.on({ type: 'deltaSent', gameId: this.#gameId, versions: this.#ledger.gameVersion - from, bytes });
  }
}
