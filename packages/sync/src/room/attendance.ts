import type { DomainCommand, DomainEvent } from '../decider.ts';
import type { Position } from '../messages.ts';
import type { EncodedMessage, ServerLink } from '../seams/link.ts';
import { Alarm } from './alarm.ts';
import { Audience } from './audience.ts';
import type { OlderVersions } from './catch-up-writer.ts';
import { CatchUpWriter } from './catch-up-writer.ts';
import { Courier } from './courier.ts';
import type { EncodedVersion } from './encoded-version.ts';
import { Frame } from './frame.ts';
import type { Ledger } from './ledger.ts';
import type { Presence } from './presence.ts';
import { Announcer } from './announcer.ts';
import type { RoomEnvironment } from './room-environment.ts';
import { RoomFault } from './room-fault.ts';
import type { SessionOwner } from './session.ts';
import { LiveSession } from './session.ts';
import { SnapshotEncoder } from './snapshot-encoder.ts';

export interface AttendanceRoom {
  isMember(playerId: string): boolean;
  /** Reads what other nodes have written. Rejects with StoreFault or RoomFault. */
  refresh(): Promise<void>;
  presenceChanged(): void;
  /** It was used until just now. */
  touch(): void;
}

/** Who is there and is told: sessions come, become members or cease to be, and hear every version in order. */
export class Attendance<State, Command extends DomainCommand, Event extends DomainEvent> {
  readonly #environment: RoomEnvironment<State, Command, Event>;
  readonly #ledger: Ledger<State, Event>;
  readonly #presence: Presence;
  readonly #room: AttendanceRoom;
  readonly #audience = new Audience();
  readonly #strangers = new Set<LiveSession>();
  readonly #snapshots: SnapshotEncoder<State, Command, Event>;
  readonly #catchUps: CatchUpWriter<State, Command, Event>;
  readonly #courier: Courier<State, Command, Event>;
  readonly #announcer: Announcer<State, Command, Event>;
  readonly #overdue: Alarm;

  constructor(
    environment: RoomEnvironment<State, Command, Event>,
    gameId: string,
    ledger: Ledger<State, Event>,
    presence: Presence,
    room: AttendanceRoom,
  ) {
    this.#environment = environment;
    this.#ledger = ledger;
    this.#presence = presence;
    this.#room = room;
    this.#announcer = new Announcer(environment, ledger, presence, this.#audience, () => room.presenceChanged());
    this.#snapshots = new SnapshotEncoder(environment.decider, environment.encode, ledger);
    const around = () => this.#announcer.surroundings();
    this.#catchUps = new CatchUpWriter(environment, gameId, ledger, this.#snapshots, around);
    this.#courier = new Courier(environment, gameId, ledger, this.#catchUps, {
      surroundings: () => this.#announcer.surroundingMessages(),
      delivery: (playerId) => this.#announcer.deliveryFor(playerId),
      told: (playerId, gameVersion) => this.#announcer.told(playerId, gameVersion),
      due: (at) => this.#overdue.atLatest(at),
      giveUp: (session) => this.#cut(session, 'delivery failed'),
    });
    this.#overdue = new Alarm(environment.runtime, () => this.#remindAll());
  }

  get size(): number {
    return this.#audience.size;
  }

  broadcast(message: EncodedMessage): void {
    this.#audience.broadcast(message);
  }

  /** Lets texts go that are made again when they are needed. */
  release(): void {
    this.#snapshots.release();
  }

  /** New versions, of which the ledger holds the last already: everybody hears them, then members and strangers change places. */
  publish(from: number, hash: string, versions: readonly EncodedVersion<Event>[], now: number): void {
    if (this.#audience.size > 0) {
      const frame = new Frame(this.#environment.encode, from, hash, versions);
      for (const session of this.#audience.all()) this.#courier.deliver(session, frame, now);
    }
    this.followMembers(now);
    this.#announcer.published(versions);
  }

  followMembers(now: number): void {
    const { decider } = this.#environment;
    const members = decider.members(this.#ledger.game);
    const revision = this.#presence.revision;
    const gone = this.#presence.follow(members, decider.facilitators(this.#ledger.game), now);
    for (const playerId of gone) {
      for (const session of this.#audience.ofPlayer(playerId) ?? []) this.#dismiss(session);
    }
    if (this.#strangers.size > 0) {
      const isMember = new Set(members);
      for (const session of this.#strangers) if (isMember.has(session.playerId)) this.#admit(session);
    }
    if (this.#presence.revision !== revision) this.#announcer.presenceChanged();
  }

  /** See Room.connect. It is there before it is told anything, so that no version slips through while its first message is made. */
  async connect(
    owner: SessionOwner,
    link: ServerLink,
    playerId: string,
    resumeFrom: Position | null,
  ): Promise<LiveSession> {
    const { limits } = this.#environment;
    if (this.#audience.size >= limits.sessions) throw new RoomFault('server_full', 'the game has too many connections');
    const oldest = this.#audience.oldestBeyond(playerId, limits.sessionsPerPlayer);
    if (oldest !== undefined) this.#cut(oldest, 'replaced');
    const session = new LiveSession(owner, link, playerId);
    this.#audience.add(session);
    try {
      // Whoever is ahead may be a member of what this node has not read yet.
      const isKnown = this.#room.isMember(playerId) || this.#catchUps.isAhead(resumeFrom);
      const older = isKnown ? await this.#prepare(resumeFrom) : null;
      this.#begin(session, resumeFrom, older);
      return session;
    } catch (cause) {
      this.leave(session);
      throw cause;
    }
  }

  received(session: LiveSession, gameVersion: number): void {
    this.#courier.received(session, gameVersion);
  }

  /** See Session.sync. What is committed from here until the answer is out follows it. */
  async sync(
    session: LiveSession,
    position: Position | null,
    correlationId: string | undefined,
  ): Promise<EncodedMessage> {
    if (!session.isAttending) throw new RoomFault('not_joined', 'the connection is no player of the game');
    const wasHeld = session.stage === 'held';
    session.stage = 'paused';
    try {
      const older = await this.#prepare(position);
      if (!session.isAttending) throw new RoomFault('not_joined', 'the connection is no player of the game');
      const catchUp = this.#catchUps.fromPosition(session.playerId, position, older, correlationId);
      this.#courier.place(session, catchUp);
      return catchUp.message;
    } finally {
      this.#environment.runtime.defer(() => this.#courier.resume(session, wasHeld));
    }
  }

  leave(session: LiveSession): void {
    const wasAttending = session.isAttending;
    session.stage = 'closed';
    this.#audience.remove(session);
    this.#strangers.delete(session);
    this.#room.touch();
    if (!wasAttending) return;
    this.#presence.depart(session.playerId, this.#environment.runtime.now());
    this.#announcer.presenceChanged();
  }

  /** `reason` null: the links are somebody else's to close. */
  close(reason: string | null): void {
    this.#overdue.cancel();
    this.#announcer.close();
    for (const session of this.#audience.all()) {
      session.stage = 'closed';
      this.#audience.remove(session);
      if (reason !== null) session.link.close(reason);
    }
  }

  /** R5: never from a version older than the client's. */
  async #prepare(position: Position | null): Promise<OlderVersions<Event> | null> {
    if (this.#catchUps.isAhead(position)) await this.#room.refresh();
    return this.#catchUps.readOlder(position);
  }

  #begin(session: LiveSession, position: Position | null, older: OlderVersions<Event> | null): void {
    if (session.stage === 'closed') throw new RoomFault('internal', 'the connection has been closed meanwhile');
    if (!this.#room.isMember(session.playerId)) {
      session.stage = 'stranger';
      this.#strangers.add(session);
      return;
    }
    this.#arrive(session);
    this.#courier.begin(session, this.#catchUps.fromPosition(session.playerId, position, older));
  }

  #admit(session: LiveSession): void {
    this.#strangers.delete(session);
    this.#arrive(session);
    this.#courier.begin(session, this.#catchUps.snapshot(session.playerId));
  }

  #arrive(session: LiveSession): void {
    this.#presence.arrive(session.playerId, this.#environment.runtime.now());
    this.#announcer.presenceChanged();
  }

  /**
   * A member no more: the frame that says so was the last. Who is held back, or whose `sync` is just being answered, has not had it, and
   * learns it by coming back.
   */
  #dismiss(session: LiveSession): void {
    if (session.stage === 'joining') return;
    if (session.stage === 'held' || session.stage === 'paused') {
      this.#cut(session, 'no member any more');
      return;
    }
    session.stage = 'stranger';
    session.dueAt = 0;
    // Who joins again is as patiently waited for as anybody (W7).
    session.resends = 0;
    this.#strangers.add(session);
  }

  #cut(session: LiveSession, reason: string): void {
    this.leave(session);
    session.link.close(reason);
  }

  #remindAll(): void {
    const now = this.#environment.runtime.now();
    for (const session of this.#audience.all()) {
      if (session.dueAt === 0) continue;
      if (session.dueAt <= now) this.#courier.remind(session, now);
      else this.#overdue.atLatest(session.dueAt);
    }
  }
}
