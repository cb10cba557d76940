import type { ClientDecider, DomainCommand, DomainEvent } from '../decider.ts';
import type { DeliveryPayload, Envelope, Position, PresencePayload, PublicEvent, ServicePayload } from '../messages.ts';
import type { ClientLink } from '../seams/link.ts';
import type { Runtime } from '../seams/runtime.ts';
import type { ClientLimits } from './client-limits.ts';
import type { ConnectionState } from './connection.ts';
import type { PendingCommand } from './outbox.ts';

/** What a link tells its client. A link that the client has closed may call on; nobody listens. */
export interface LinkHandlers {
  /** Asked at each handshake: the version from which this client can go on. */
  resumeFrom(): Position | null;
  /** The handshake is accepted; messages follow. */
  connected(): void;
  /** A server's message, parsed. */
  message(envelope: Envelope): void;
  /** The connection is gone; the link redials by itself. */
  disconnected(reason: string): void;
  /** The handshake was refused (W11). The link does not dial again until `redial`. */
  refused(error: RefusedHandshake): void;
  /** The next attempt, counted from 1, comes in `backoffMs`. */
  redialing(attempt: number, backoffMs: number): void;
}

export interface RefusedHandshake {
  readonly code: string;
  readonly message: string;
  readonly retryable: boolean;
  readonly retryAfterMs?: number;
}

/** What was on the screen last time, to be shown until the server answers. */
export interface CachedView<State> {
  readonly position: Position;
  readonly game: State;
  readonly playerId: string;
}

/** Something of ours went wrong and was survived: for a log. `evolve`: an event could not be applied. */
export interface ClientFault {
  readonly kind: 'evolve' | 'listener';
  readonly error: unknown;
}

export interface ClientOptions<State, Command extends DomainCommand, Event extends DomainEvent> {
  readonly decider: ClientDecider<State, Command, Event>;
  readonly runtime: Runtime;
  readonly limits: ClientLimits;
  readonly dial: (handlers: LinkHandlers) => ClientLink;
  /** May somebody who is no player yet send it? (joining) */
  readonly joins: (command: Command) => boolean;
  readonly initial?: CachedView<State>;
  readonly onFault?: (fault: ClientFault) => void;
}

export interface Confirmed<State> {
  readonly gameVersion: number;
  readonly head: string;
  readonly game: State;
}

/** Everything a page may show, in one object that stays the same until something changes. */
export interface ClientView<State, Command> {
  readonly connection: ConnectionState;
  /** stranger: the server knows no active player by this token (never joined, left, or removed) */
  readonly membership: 'unknown' | 'stranger' | 'player';
  /** The game's public summary, for a stranger. */
  readonly welcome: object | null;
  readonly playerId: string | null;
  /** confirmed + replay(pending) (R4) */
  readonly game: State | null;
  readonly confirmed: Confirmed<State> | null;
  readonly pending: readonly PendingCommand<Command>[];
  readonly presence: PresencePayload | null;
  readonly service: ServicePayload | null;
  readonly delivery: DeliveryPayload | null;
  /** The server's clock minus this client's, ms: for showing timers, never for order. */
  readonly clockOffsetMs: number;
  /** The newest events up to `confirmed`, gapless, oldest first; at most `limits.lastEvents`. */
  readonly lastEvents: readonly PublicEvent[];
}

export type ClientOutcome =
  | { readonly status: 'accepted'; readonly gameVersion: number }
  | {
      readonly status: 'rejected';
      readonly code: string;
      readonly message: string;
      readonly details: { readonly [key: string]: unknown };
      readonly retryable: boolean;
    }
  /** `limit_reached`: too many are pending, it was not taken. `not_live`: the client is closed or failed, nobody will answer. */
  | { readonly status: 'refused'; readonly code: 'limit_reached' | 'not_live'; readonly message: string };

export interface Submission {
  readonly correlationId: string;
  /** Resolves as soon as the outcome is known to be durable; never rejects. */
  readonly settled: Promise<ClientOutcome>;
}

/** A command whose outcome its client has not heard: what is kept of it, to be taken up again (`Client.resume`). */
export type UnsettledCommand<Command> = Pick<PendingCommand<Command>, 'correlationId' | 'command' | 'since'>;

export interface Client<State, Command> {
  /** Begins to dial; anew after `close` and after a failure. */
  open(): void;
  /** Hangs up; what is pending is settled as `not_live`. */
  close(): void;
  /** The page is back (C7): checks the connection at once, and replaces it where it is dead. */
  probe(): void;
  /** Calls back once after each change of `view()`; returns the function that stops it. */
  subscribe(listener: () => void): () => void;
  view(): ClientView<State, Command>;
  submit(command: Command): Submission;
  /**
   * Takes up, in this order and under their ids, what an earlier run of this client has asked for and not heard of (a page that was
   * reloaded). Whatever has become of it meanwhile: it is decided once (W5). What is pending already is passed over; gives the others. All that is
   * pending is replayed: what the decider can predict may have grown meanwhile (a part of it that loads later).
   */
  resume(commands: readonly UnsettledCommand<Command>[]): readonly Submission[];
}
