import type { Context, DomainCommand, DomainEvent, Membership } from '../decider.ts';
import type { Position, PresencePayload } from '../messages.ts';
import type { EncodedMessage, ServerLink } from '../seams/link.ts';
import { StoreFault } from '../seams/event-store.ts';
import type { UnloadReason } from '../seams/observer.ts';
import type { Answer, CommandRequest, UnavailableCode } from './answer.ts';
import { Attendance } from './attendance.ts';
import { Committer } from './committer.ts';
import type { EncodedVersion } from './encoded-version.ts';
import { guardRuntime } from './guard-runtime.ts';
import type { Ledger } from './ledger.ts';
import type { LoadedLedger } from './load-ledger.ts';
import { Presence } from './presence.ts';
import type { RoomEnvironment } from './room-environment.ts';
import { RoomFault } from './room-fault.ts';
import type { LiveSession, Session, SessionOwner } from './session.ts';
import { SnapshotSaver } from './snapshot-saver.ts';
import { TailWatch } from './tail-watch.ts';
import { UpkeepClock } from './upkeep-clock.ts';
import { Writer } from './writer.ts';

const answerAtClose: { readonly [Reason in UnloadReason]: UnavailableCode } = {
  idle: 'internal',
  erased: 'unknown_game',
  // Some of what is being decided may have been committed: sending it again tells.
  invariantViolation: 'timeout',
  shutdown: 'shutting_down',
};

/** A loaded game: the loop that changes it, and everybody who follows it. Any error of ours ends it, and it alone. */
export class LiveRoom<State, Command extends DomainCommand, Event extends DomainEvent> implements SessionOwner {
  readonly gameId: string;
  readonly ledger: Ledger<State, Event>;
  readonly #environment: RoomEnvironment<State, Command, Event>;
  readonly #unloaded: (quietSince: number) => void;
  readonly #presence: Presence;
  readonly #committer: Committer<State, Command, Event>;
  readonly #writer: Writer<State, Command, Event>;
  readonly #attendance: Attendance<State, Command, Event>;
  readonly #upkeep: UpkeepClock<State, Command, Event>;
  readonly #tail: TailWatch<State, Command, Event>;
  readonly #saver: SnapshotSaver<State, Command, Event>;
  #usedAt: number;
  #isClosed = false;

  constructor(
    shared: RoomEnvironment<State, Command, Event>,
    gameId: string,
    { ledger, snapshotVersion }: LoadedLedger<State, Event>,
    quietSince: number,
    unloaded: (quietSince: number) => void,
  ) {
    const runtime = guardRuntime(shared.runtime, (cause) => this.violated(cause));
    const environment = { ...shared, runtime };
    const now = runtime.now();
    this.gameId = gameId;
    this.ledger = ledger;
    this.#environment = environment;
    this.#unloaded = unloaded;
    this.#usedAt = now;
    this.#presence = new Presence(environment.limits, now, quietSince);
    this.#committer = new Committer(environment, gameId, ledger, this);
    this.#writer = new Writer(environment, gameId, ledger, this.#committer, this);
    this.#attendance = new Attendance(environment, gameId, ledger, this.#presence, this);
    this.#saver = new SnapshotSaver(environment, gameId, snapshotVersion);
    this.#upkeep = new UpkeepClock(environment.decider, runtime, {
      state: () => ledger.state,
      context: () => this.context(),
      hasUpkeep: () => this.#writer.hasUpkeep,
      submit: (command) => this.#writer.submitUpkeep(command),
      nextExpiry: () => this.#presence.nextExpiry(),
    });
    this.#tail = new TailWatch(environment, gameId, {
      gameVersion: () => ledger.gameVersion,
      hasListeners: () => this.#attendance.size > 0,
      isDoubtful: () => this.#committer.isDoubtful,
      refresh: () => this.refresh(),
    });
    if (ledger.state !== null) this.#attendance.followMembers(quietSince);
    runtime.defer(() => this.#upkeep.look());
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  get sessions(): number {
    return this.#attendance.size;
  }

  get waiting(): number {
    return this.#writer.waiting;
  }

  get cachedReceipts(): number {
    return this.#writer.cachedReceipts;
  }

  submit(request: CommandRequest<Command>): Promise<Answer> {
    this.touch();
    return this.#writer.submit(request);
  }

  async connect(link: ServerLink, playerId: string, resumeFrom: Position | null): Promise<Session> {
    const session = await this.#guarded(() => this.#attendance.connect(this, link, playerId, resumeFrom));
    this.#tail.wake();
    return session;
  }

  membership(playerId: string): Membership {
    const { decider } = this.#environment;
    const { game } = this.ledger;
    return decider.membership?.(game, playerId) ?? (decider.members(game).includes(playerId) ? 'member' : 'stranger');
  }

  presence(): PresencePayload {
    return this.#presence.payload();
  }

  tell(message: EncodedMessage): void {
    this.#attendance.broadcast(message);
  }

  /** Reads what is in the log by now. Rejects with StoreFault or RoomFault. */
  refresh(): Promise<void> {
    return this.#writer.refresh();
  }

  /** Somebody is about to use it: do not unload it just now. */
  touch(): void {
    this.#usedAt = this.#environment.runtime.now();
  }

  /** Nobody is connected, and nothing is under way: it may be unloaded (S7). */
  get isUnused(): boolean {
    return this.#attendance.size === 0 && !this.#writer.isBusy && this.#saver.underWay === null;
  }

  /** Lets go of what is old, and of itself where nobody has used it for long. */
  housekeep(): void {
    const now = this.#environment.runtime.now();
    this.ledger.cache.evict(now);
    this.#attendance.release();
    if (this.isUnused && now - this.#usedAt >= this.#environment.limits.idleRoomMs) this.close('idle');
  }

  /** Answers all that waits, and ends the snapshot under way. */
  async drain(): Promise<void> {
    await this.#writer.drain();
    await this.#saver.underWay;
  }

  close(reason: UnloadReason): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#tail.close();
    this.#upkeep.close();
    this.#writer.close(answerAtClose[reason]);
    this.#attendance.close(reason === 'shutdown' ? null : reason);
    this.#environment.observer.on({ type: 'roomUnloaded', gameId: this.gameId, reason });
    this.#unloaded(this.#presence.quietSince(this.#environment.runtime.now()));
  }

  // What sessions hand on

  received(session: LiveSession, gameVersion: number): void {
    this.#safely(() => this.#attendance.received(session, gameVersion));
  }

  sync(session: LiveSession, resumeFrom: Position | null, correlationId: string | undefined): Promise<EncodedMessage> {
    return this.#guarded(() => this.#attendance.sync(session, resumeFrom, correlationId));
  }

  closed(session: LiveSession): void {
    this.#safely(() => this.#attendance.leave(session));
  }

  // What the loop hands on

  isOpen(): boolean {
    return !this.#isClosed;
  }

  context(): Omit<Context, 'actor'> {
    const { runtime } = this.#environment;
    const now = runtime.now();
    return { now, newId: () => runtime.newId(), ...this.#presence.context(now) };
  }

  advance(versions: readonly EncodedVersion<Event>[], state: State, ring: boolean): void {
    const { gameVersion, hash } = this.ledger;
    const now = this.#environment.runtime.now();
    this.ledger.advance(versions, state, now);
    this.#attendance.publish(gameVersion, hash, versions, now);
    this.#upkeep.stale();
    if (ring) this.#environment.doorbell.ring(this.gameId, this.ledger.gameVersion);
  }

  settled(isSaved: boolean): void {
    if (this.#isClosed) return;
    if (isSaved) this.#upkeep.look();
    else this.#upkeep.retry(this.#environment.limits.storeRetryMs * 10);
    this.#saver.look(this.ledger.gameVersion, this.ledger.state);
    this.#tail.wake();
  }

  erased(): void {
    this.close('erased');
  }

  violated(cause: unknown): void {
    if (this.#isClosed) return;
    const message = cause instanceof Error ? cause.message : 'something was thrown';
    this.#environment.observer.on({ type: 'invariantViolation', gameId: this.gameId, message, cause });
    this.close('invariantViolation');
  }

  // What the audience asks for

  isMember(playerId: string): boolean {
    return this.membership(playerId) === 'member';
  }

  presenceChanged(): void {
    this.#upkeep.stale();
    this.#upkeep.look();
  }

  #safely(action: () => void): void {
    try {
      action();
    } catch (cause) {
      this.violated(cause);
    }
  }

  async #guarded<Value>(action: () => Promise<Value>): Promise<Value> {
    if (this.#isClosed) throw new RoomFault('internal', 'the room has been closed');
    try {
      return await action();
    } catch (cause) {
      if (cause instanceof StoreFault || cause instanceof RoomFault) throw cause;
      this.violated(cause);
      throw new RoomFault('internal', 'the room has been closed');
    }
  }
}
