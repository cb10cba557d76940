import type { EventsPayload, Position, PresencePayload, PublicEvent, ServicePayload } from '../../messages.ts';
import { boardDecider, emptyBoard } from './board.ts';
import type { Board, BoardCommand, BoardEvent } from './board.ts';

/** What a server says, before an envelope is around it. */
export interface Said {
  readonly type: string;
  readonly payload: object;
}

export interface ModelSession {
  readonly playerId: string;
  readonly send: (said: Said) => void;
  /** ends the connection from the server's side */
  readonly drop: () => void;
  acked: number;
  isMember: boolean;
}

interface LogEntry {
  readonly event: PublicEvent;
  /** the state after it, unredacted */
  readonly board: Board;
  readonly head: string;
}

export type ModelOutcome =
  | { readonly type: 'accepted'; readonly gameVersion: number }
  | { readonly type: 'rejected'; readonly code: string; readonly message: string };

const service: ServicePayload = { state: 'available', reason: null, fallback: null, retryAfterMs: null };

/**
 * The authority as the protocol describes it, in as few lines as can be, so that it is plainly right: decides once, remembers
 * outcomes, tells everybody, resumes from any version.
 */
export class ModelServer {
  /** one entry per version; the one at index 0 is version 1 */
  log: readonly LogEntry[] = [];
  /** every state there ever was, by its head: those of a log that was set back too */
  readonly boards = new Map<string, Board>();
  outcomes = new Map<string, ModelOutcome>();
  sessions = new Set<ModelSession>();
  /** commands are refused for the moment */
  isDown = false;
  /** ... and says when to come back */
  retryAfterMs: number | null = null;
  #presenceRevision = 0;
  #restores = 0;

  get version(): number {
    return this.log.length;
  }

  positionAt(version: number): Position {
    return { gameVersion: version, head: this.log[version - 1]?.head ?? `empty-${this.#restores}` };
  }

  boardAt(version: number): Board {
    return this.log[version - 1]?.board ?? emptyBoard;
  }

  /** The handshake: a session, and the first message. */
  connect(playerId: string, resumeFrom: Position | null, send: (said: Said) => void, drop: () => void): ModelSession {
    const isMember = this.boardAt(this.version).members.includes(playerId);
    const session = { playerId, send, drop, acked: resumeFrom?.gameVersion ?? 0, isMember };
    this.sessions.add(session);
    send(this.#isKnown(playerId) ? this.catchUp(playerId, resumeFrom) : this.#welcome(playerId));
    this.#tellPresence();
    return session;
  }

  disconnect(session: ModelSession): void {
    if (this.sessions.delete(session)) this.#tellPresence();
  }

  catchUp(playerId: string, resumeFrom: Position | null): Said {
    if (resumeFrom === null || resumeFrom.gameVersion > this.version) return this.snapshot(playerId);
    if (this.positionAt(resumeFrom.gameVersion).head !== resumeFrom.head) return this.snapshot(playerId);
    return { type: 'events', payload: this.events(playerId, resumeFrom.gameVersion) };
  }

  snapshot(playerId: string): Said {
    const { gameVersion, head } = this.positionAt(this.version);
    const game = boardDecider.redact(this.boardAt(this.version), playerId);
    return { type: 'snapshot', payload: { gameVersion, head, game, playerId, presence: this.#presence(), service } };
  }

  events(playerId: string, from: number, to = this.version): EventsPayload {
    const events = this.log.slice(from, to).map(({ event }) => redacted(event, playerId));
    return { from, to, head: this.positionAt(to).head, events };
  }

  submit(playerId: string, correlationId: string, command: BoardCommand, now: number): Said {
    const key = `${playerId}/${correlationId}`;
    const known = this.outcomes.get(key);
    if (known !== undefined) return said(known);
    if (this.isDown) {
      const details = this.retryAfterMs === null ? {} : { retryAfterMs: this.retryAfterMs };
      return rejected('storage_unavailable', 'Not saved at the moment.', true, details);
    }
    const decided = boardDecider.decide(this.boardAt(this.version), command, {
      actor: playerId,
      now,
      newId: () => `bell-${this.version + 1}`,
      connected: new Set(),
      facilitationClaimable: false,
    });
    if (!decided.ok) {
      const outcome: ModelOutcome = { type: 'rejected', code: decided.error.code, message: decided.error.message };
      this.outcomes.set(key, outcome);
      return said(outcome);
    }
    const from = this.version;
    for (const event of decided.value) this.#append(event, correlationId);
    const outcome: ModelOutcome = { type: 'accepted', gameVersion: this.version };
    this.outcomes.set(key, outcome);
    if (this.version > from) this.#publish(from);
    return said(outcome);
  }

  /** Sends again what has not been told as received (W7). */
  resend(): void {
    for (const session of this.sessions) {
      if (!session.isMember || session.acked >= this.version) continue;
      session.send({ type: 'events', payload: this.events(session.playerId, session.acked) });
    }
  }

  /** The server is set back to an older state of its disk, and starts anew. */
  restore(version: number): void {
    this.log = this.log.slice(0, version);
    for (const [key, outcome] of this.outcomes) {
      if (outcome.type === 'rejected' || outcome.gameVersion > version) this.outcomes.delete(key);
    }
    this.#restores += 1;
    this.restart();
  }

  restart(): void {
    this.#presenceRevision = 0;
    for (const session of this.sessions) session.drop();
  }

  #append(event: BoardEvent, correlationId: string): void {
    const version = this.version + 1;
    // Each fingerprint covers the one before; what follows a restored backup differs from what followed first.
    const head = `${version}.${this.#restores}.${hash(`${this.positionAt(version - 1).head}/${event.type}/${event.actor}`)}`;
    const board = evolveOrKeep(this.boardAt(this.version), event);
    this.boards.set(head, board);
    this.log = [...this.log, { event: { ...event, version, correlationId }, board, head }];
  }

  #publish(from: number): void {
    const { members } = this.boardAt(this.version);
    for (const session of this.sessions) {
      const wasMember = session.isMember;
      session.isMember = members.includes(session.playerId);
      if (wasMember) session.send({ type: 'events', payload: this.events(session.playerId, from) });
      else if (session.isMember) session.send(this.snapshot(session.playerId));
    }
  }

  #isKnown(playerId: string): boolean {
    return this.boardAt(this.version).members.includes(playerId);
  }

  #welcome(playerId: string): Said {
    return { type: 'welcome', payload: { game: { name: 'board' }, playerId, player: null } };
  }

  #presence(): PresencePayload {
    return { revision: this.#presenceRevision, connected: [...this.sessions].map(({ playerId }) => playerId) };
  }

  #tellPresence(): void {
    this.#presenceRevision += 1;
    for (const { send, isMember } of this.sessions) if (isMember) send({ type: 'presence', payload: this.#presence() });
  }
}

/** An event that cannot be applied is a bug that the server and its clients need not share: here only clients have it. */
function evolveOrKeep(board: Board, event: BoardEvent): Board {
  return event.type === 'spoiled' ? { ...board, changedAt: event.at } : boardDecider.evolve(board, event);
}

function redacted(event: PublicEvent, playerId: string): PublicEvent {
  return { ...event, ...boardDecider.redactEvent(event as PublicEvent & BoardEvent, playerId) };
}

function said(outcome: ModelOutcome): Said {
  if (outcome.type === 'rejected') return rejected(outcome.code, outcome.message, false);
  return { type: 'accepted', payload: { gameVersion: outcome.gameVersion } };
}

export function rejected(code: string, message: string, retryable: boolean, details: object = {}): Said {
  return { type: 'rejected', payload: { code, message, details, retryable, gameVersion: null } };
}

function hash(text: string): string {
  let value = 2_166_136_261;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return (value >>> 0).toString(36);
}
