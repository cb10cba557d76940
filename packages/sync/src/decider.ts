/**
 * The one thing the engine asks of a domain. `room/` and `replica/` know commands and events only through it, so the same
 * engine carries any domain, and the server and the browser run the same functions.
 */

export type Result<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Problem };

export interface Context {
  /** Who asks; null: the authority itself. */
  readonly actor: string | null;
  readonly now: number;
  readonly newId: () => string;
  /** Players who are connected, or have been gone for less than the presence grace. */
  readonly connected: ReadonlySet<string>;
  /** Those of them who have a connection at this moment. Left out where that decides nothing, as in a prediction: all of them. */
  readonly online?: Pick<ReadonlySet<string>, 'has'>;
  /** No facilitator has been connected for long enough that a player may claim facilitation. */
  readonly facilitationClaimable: boolean;
}

/** The domain said no: a value, shown to a person, and remembered (R3). */
export interface Rejection {
  readonly code: string;
  readonly message: string;
  readonly details: { readonly [key: string]: unknown };
}

/** An event as a domain makes it. */
export interface DomainEvent {
  readonly type: string;
  readonly data: unknown;
  readonly actor: string | null;
  readonly at: number;
  readonly reason: string;
}

export interface DomainCommand {
  readonly type: string;
}

/** What a player is to a game. Only members are told of changes. */
export type Membership = 'member' | 'left' | 'removed' | 'stranger';

/** What the authority itself must do about a state: commands due now, and when to look again (null: only at a change). */
export interface Upkeep<Command> {
  readonly commands: readonly Command[];
  readonly wakeAt: number | null;
}

export interface Decider<State, Command extends DomainCommand, Event extends DomainEvent> {
  /** The schema number that new events are stored with. */
  readonly schema: number;
  /** Never throws. `state` is null for a game that does not exist yet. No events: accepted, nothing changes. */
  decide(state: State | null, command: Command, context: Context): Result<readonly Event[], Rejection>;
  /** Never fails on an event that `decide` made. */
  evolve(state: State | null, event: Event): State;
  /** Brings a stored event of an earlier schema to the present one. */
  upcast(event: DomainEvent, schema: number): Event;
  /** The state as `viewer` may see it; null: somebody who is no player. Builds from named fields. */
  redact(state: State, viewer: string | null): State;
  /** The event as `viewer` may see it. Builds from named fields. */
  redactEvent(event: Event, viewer: string | null): Event;
  /** The one player whose copy of the event says more than everybody else's, or null. */
  secretOf(event: Event): string | null;
  /** May a client show this command's effect before the authority has judged it? */
  predictable(state: State, command: Command): boolean;
  upkeep(state: State, context: Context): Upkeep<Command>;
  /** Is it urgent that clients tell at once that they have applied this event (a reveal)? */
  urgent(event: Event): boolean;
  /** Those who are told who has seen an urgent event: the active facilitators. */
  facilitators(state: State): readonly string[];
  /** The active players: those who may be told of changes. */
  members(state: State): readonly string[];
  /** What somebody is to the game; absent: a member or a stranger, by `members`. */
  membership?(state: State, playerId: string): Membership;
  /** Does the viewer's copy of the state say more than everybody's? Absent: assumed of everybody, and snapshots are shared by nobody. */
  holdsSecret?(state: State, viewer: string): boolean;
}

/** What a client asks of a domain: to fold what it is told, and to predict. A page need not carry the authority's part of it. */
export type ClientDecider<State, Command extends DomainCommand, Event extends DomainEvent> = Pick<
  Decider<State, Command, Event>,
  'decide' | 'evolve' | 'redactEvent' | 'predictable' | 'urgent' | 'members'
>;
