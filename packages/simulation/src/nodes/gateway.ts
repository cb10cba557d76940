import {
  correlationIdOf,
  envelopeText,
  parseClientMessage,
  parseHandshake,
  playerIdOf,
  refusal,
  rejectedPayload,
} from '@planning-poker/protocol';
import type { ClientMessage, ErrorCode } from '@planning-poker/protocol';
import type { Command, Game } from '@planning-poker/poker';
import type {
  Answer,
  EncodedMessage,
  Position,
  Registry,
  Room,
  Runtime,
  ServerLink,
  Session,
} from '@planning-poker/sync';
import { sha256 } from '../platform/digest.ts';
import type { Connection, End } from '../seams/connection.ts';
import type { Frame } from '../seams/pipe.ts';
import type { Incarnation } from '../world/incarnation.ts';
import { answerPayload } from './answer-payload.ts';
import { codeOf } from './code-of.ts';
import { gameSummary } from './game-summary.ts';

/** What a node holds of a game when it answers. */
export type HeldGame = Pick<Room<Game, Command>, 'gameVersion' | 'state'>;

/** What the wire shows of a node's end, for the checker: told before it leaves. */
export interface ServerTap {
  joined(connection: Connection, playerId: string, resumeFrom: Position | null, nodeVersion: number): void;
  /** `answerTo`: what the client said that it holds, where this answers its `sync`; null: it does not */
  sent(connection: Connection, message: EncodedMessage, answerTo: { readonly position: Position | null } | null): void;
  answered(connection: Connection, correlationId: string, answer: Answer, room: HeldGame): void;
  told(connection: Connection, gameVersion: number): void;
  /** its `sync` begins to be answered */
  syncing(connection: Connection, position: Position | null): void;
  /** its node closes it */
  hungUp(connection: Connection, reason: string): void;
  /** the node's end of it is over */
  left(connection: Connection): void;
  refused(connection: Connection, gameId: string | null, code: ErrorCode): void;
}

export interface GatewayParts {
  readonly life: Incarnation;
  readonly registry: Registry<Game, Command>;
  readonly runtime: Runtime;
  readonly tap: ServerTap;
  /** [S9] a command has been handed over: is the queue within its bounds? */
  readonly submitted: () => void;
}

interface Bound {
  readonly connection: Connection;
  readonly playerId: string;
  readonly room: Room<Game, Command>;
  session: Session | null;
}

/** Binds connections to rooms as the server's gateway does, with the protocol's own parsing; all it knows is text. */
export class Gateway {
  readonly #parts: GatewayParts;
  /** commands that a room has not answered yet */
  inFlight = 0;
  readonly #bound = new Map<Connection, Bound>();
  /** whose room has not let them in yet, be they gone or not */
  readonly #entering = new Set<Connection>();

  constructor(parts: GatewayParts) {
    this.#parts = parts;
  }

  get connections(): readonly Connection[] {
    return [...this.#bound.keys()];
  }

  /** How many may have a session: who is gone before its room has let it in has one until then. */
  get mayHaveSessions(): number {
    return new Set([...this.#bound.keys(), ...this.#entering]).size;
  }

  /** whose connections have entered their game */
  get players(): readonly string[] {
    return [...this.#bound.values()].filter((bound) => bound.session !== null).map((bound) => bound.playerId);
  }

  endOf(connectionOf: () => Connection): End {
    return {
      life: this.#parts.life,
      frame: (frame) => this.#frame(connectionOf(), frame),
      gone: () => this.#gone(connectionOf()),
    };
  }

  #frame(connection: Connection, frame: Frame): void {
    if (frame.kind === 'handshake') void this.#handshake(connection, JSON.parse(frame.text));
    else if (frame.kind === 'message') void this.#message(connection, JSON.parse(frame.text), frame.ackId);
    else throw new Error(`a node's end got a ${frame.kind}`);
  }

  #gone(connection: Connection): void {
    const bound = this.#bound.get(connection);
    this.#bound.delete(connection);
    this.#parts.tap.left(connection);
    bound?.session?.close();
  }

  async #handshake(connection: Connection, auth: unknown): Promise<void> {
    const handshake = parseHandshake(auth);
    if (!handshake.ok) return this.#refuse(connection, null, handshake.error.code);
    const { gameId, token, resumeFrom } = handshake.value;
    let room: Room<Game, Command> | null;
    try {
      room = await this.#parts.registry.find(gameId);
    } catch (error) {
      return this.#refuse(connection, gameId, codeOf(error));
    }
    if (room === null) return this.#refuse(connection, gameId, 'unknown_game');
    if (!connection.isOpen('server')) return;
    const bound: Bound = { connection, playerId: playerIdOf(gameId, token, sha256), room, session: null };
    this.#bound.set(connection, bound);
    this.#parts.tap.joined(connection, bound.playerId, resumeFrom, room.gameVersion);
    this.#down(connection, { kind: 'connected', text: '', ackId: null });
    await this.#connect(bound, resumeFrom);
  }

  async #connect(bound: Bound, resumeFrom: Position | null): Promise<void> {
    const { connection, playerId, room } = bound;
    this.#entering.add(connection);
    try {
      const session = await room.connect(this.#linkOf(connection), playerId, resumeFrom);
      if (this.#bound.get(connection) !== bound) return session.close();
      bound.session = session;
      // Only now has the node read as far as its client (R5), and can tell a stranger.
      if (room.membership(playerId) !== 'member') this.#welcome(bound);
    } catch (error) {
      codeOf(error);
      this.#hangUp(connection, 'not connected');
    } finally {
      this.#entering.delete(connection);
    }
  }

  #welcome({ connection, playerId, room }: Bound): void {
    const { runtime } = this.#parts;
    const payload = JSON.stringify({ game: gameSummary(room.state), playerId, player: null });
    const text = envelopeText('welcome', payload, { correlationId: runtime.newId(), timestamp: runtime.now() });
    this.#send(connection, { type: 'welcome', text });
  }

  #linkOf(connection: Connection): ServerLink {
    return {
      linkId: connection.id,
      send: (message) => this.#send(connection, message),
      close: (reason) => this.#hangUp(connection, reason),
    };
  }

  async #message(connection: Connection, raw: unknown, ackId: number | null): Promise<void> {
    const message = parseClientMessage(raw);
    const bound = this.#bound.get(connection);
    if (!message.ok) {
      const { code, message: text, details } = message.error;
      const payload = rejectedPayload({ code, message: text, details, gameVersion: null });
      return this.#acknowledge(connection, ackId, 'rejected', payload, correlationIdOf(raw) ?? 'unknown');
    }
    if (bound === undefined) return;
    await this.#serve(bound, message.value, ackId);
  }

  async #serve(bound: Bound, message: ClientMessage, ackId: number | null): Promise<void> {
    const { connection, playerId, room } = bound;
    switch (message.kind) {
      case 'received':
        this.#parts.tap.told(connection, message.gameVersion);
        return bound.session?.received(message.gameVersion);
      case 'sync':
        return this.#sync(bound, message.resumeFrom, message.correlationId, ackId);
      case 'command': {
        const { correlationId, command } = message;
        this.inFlight += 1;
        const answered = room.submit({ actor: playerId, correlationId, command });
        this.#parts.submitted();
        const answer = await answered;
        this.inFlight -= 1;
        if (this.#parts.life.isAlive) this.#parts.tap.answered(connection, correlationId, answer, room);
        const [type, payload] = answerPayload(answer);
        return this.#acknowledge(connection, ackId, type, payload, correlationId);
      }
    }
  }

  async #sync(bound: Bound, resumeFrom: Position | null, correlationId: string, ackId: number | null): Promise<void> {
    const { connection, session } = bound;
    const refuse = (code: ErrorCode): void =>
      this.#acknowledge(connection, ackId, 'rejected', rejectedPayload({ code, gameVersion: null }), correlationId);
    if (session === null) return refuse('not_joined');
    this.#parts.tap.syncing(connection, resumeFrom);
    try {
      const answer = await session.sync(resumeFrom, correlationId);
      if (!this.#parts.life.effect()) return;
      this.#parts.tap.sent(connection, answer, { position: resumeFrom });
      connection.down.send({ kind: 'ack', text: answer.text, ackId });
    } catch (error) {
      refuse(codeOf(error));
    }
  }

  #acknowledge(
    connection: Connection,
    ackId: number | null,
    type: string,
    payload: object,
    correlationId: string,
  ): void {
    if (ackId === null) return;
    const text = envelopeText(type, JSON.stringify(payload), { correlationId, timestamp: this.#parts.runtime.now() });
    this.#down(connection, { kind: 'ack', text, ackId });
  }

  #send(connection: Connection, message: EncodedMessage): void {
    if (!this.#parts.life.effect() || !connection.isOpen('server')) return;
    this.#parts.tap.sent(connection, message, null);
    connection.down.send({ kind: 'message', text: message.text, ackId: null });
  }

  #down(connection: Connection, frame: Frame): void {
    if (this.#parts.life.effect() && connection.isOpen('server')) connection.down.send(frame);
  }

  #refuse(connection: Connection, gameId: string | null, code: ErrorCode): void {
    if (!this.#parts.life.effect()) return;
    this.#parts.tap.refused(connection, gameId, code);
    connection.down.send({ kind: 'refused', text: JSON.stringify(refusal(code)), ackId: null });
    connection.hangUp('server', code);
  }

  #hangUp(connection: Connection, reason: string): void {
    if (!this.#parts.life.effect()) return;
    this.#parts.tap.hungUp(connection, reason);
    connection.hangUp('server', reason);
    this.#gone(connection);
  }
}
