import type { ClientDecider, DomainCommand, DomainEvent } from '../decider.ts';
import type { Position, PresencePayload, PublicEvent } from '../messages.ts';
import type { CachedView, Confirmed } from './client-types.ts';
import { dropCovered, enqueue, markAccepted, remove } from './outbox.ts';
import type { Outbox, OutboxEntry } from './outbox.ts';
import { replay } from './replay.ts';

/** What a client holds of a game: the confirmed state, what it has asked for, and the sum of both. */
export interface Replica<State, Command> {
  readonly playerId: string | null;
  readonly confirmed: Confirmed<State> | null;
  /** An event could not be applied: the confirmed state is still shown, but only a snapshot leads on from it. */
  readonly broken: boolean;
  /** by the confirmed state */
  readonly isMember: boolean;
  readonly pending: Outbox<Command>;
  readonly presence: PresencePayload | null;
  /** confirmed + replay(pending): the very object of `confirmed` where nothing is predicted (R4) */
  readonly game: State | null;
  /** gapless, ending at the confirmed version */
  readonly lastEvents: readonly PublicEvent[];
}

/** A domain as the replica uses it. */
export type ReplicaDecider<State, Command extends DomainCommand> = ClientDecider<State, Command, DomainEvent>;

/** A cached view that this domain cannot read (a page newer than its cache) is as good as none. */
export function createReplica<State, Command extends DomainCommand>(
  decider: ReplicaDecider<State, Command>,
  initial?: CachedView<State>,
): Replica<State, Command> {
  const empty: Replica<State, Command> = {
    playerId: null,
    confirmed: null,
    broken: false,
    isMember: false,
    pending: [],
    presence: null,
    game: null,
    lastEvents: [],
  };
  if (initial === undefined) return empty;
  const { position, game, playerId } = initial;
  try {
    return confirm(decider, { ...empty, playerId }, { ...position, game });
  } catch {
    return empty;
  }
}

/** The replica at another confirmed state. Throws what the domain throws at a state that it cannot read. */
export function confirm<State, Command extends DomainCommand>(
  decider: ReplicaDecider<State, Command>,
  replica: Replica<State, Command>,
  confirmed: Confirmed<State>,
): Replica<State, Command> {
  const isMember = replica.playerId !== null && decider.members(confirmed.game).includes(replica.playerId);
  return withGame(decider, { ...replica, confirmed, isMember, broken: false });
}

/** From where the server can lead this replica on; null: only by a snapshot. */
export function positionOf<State, Command>({ confirmed, broken }: Replica<State, Command>): Position | null {
  return confirmed === null || broken ? null : { gameVersion: confirmed.gameVersion, head: confirmed.head };
}

export function submit<State, Command extends DomainCommand>(
  decider: ReplicaDecider<State, Command>,
  replica: Replica<State, Command>,
  entry: Pick<OutboxEntry<Command>, 'correlationId' | 'command' | 'since' | 'predictedAt'>,
): Replica<State, Command> {
  return withGame(decider, { ...replica, pending: enqueue(replica.pending, entry) });
}

/** The server has accepted it; `gameVersion` holds its outcome. Unknown (its frame was faster): nothing changes (C5). */
export function accept<State, Command extends DomainCommand>(
  decider: ReplicaDecider<State, Command>,
  replica: Replica<State, Command>,
  correlationId: string,
  gameVersion: number,
): Replica<State, Command> {
  const answered = markAccepted(replica.pending, correlationId, gameVersion);
  if (answered === replica.pending) return replica;
  const pending = dropCovered(answered, replica.confirmed?.gameVersion ?? 0, new Map());
  return pending.length === answered.length ? { ...replica, pending } : withGame(decider, { ...replica, pending });
}

/** The server has refused it for good: its effect is taken back (C4). */
export function reject<State, Command extends DomainCommand>(
  decider: ReplicaDecider<State, Command>,
  replica: Replica<State, Command>,
  correlationId: string,
): Replica<State, Command> {
  const pending = remove(replica.pending, correlationId);
  return pending === replica.pending ? replica : withGame(decider, { ...replica, pending });
}

/** The highest revision wins; revisions begin anew with each connection (`forgetRevision`). */
export function applyPresence<State, Command extends DomainCommand>(
  decider: ReplicaDecider<State, Command>,
  replica: Replica<State, Command>,
  presence: PresencePayload,
): Replica<State, Command> {
  if (replica.presence !== null && presence.revision <= replica.presence.revision) return replica;
  return withGame(decider, { ...replica, presence });
}

/** A new connection may lead to a server that counts presence from the beginning. */
export function forgetRevision<State, Command>(replica: Replica<State, Command>): Replica<State, Command> {
  return replica.presence === null ? replica : { ...replica, presence: { ...replica.presence, revision: -1 } };
}

/** The replica with its `game` computed anew: after every change of what is confirmed, pending (but for stages), connected, or predictable. */
export function withGame<State, Command extends DomainCommand>(
  decider: ReplicaDecider<State, Command>,
  replica: Replica<State, Command>,
): Replica<State, Command> {
  const { confirmed, playerId, pending, presence } = replica;
  if (confirmed === null || playerId === null || pending.length === 0) {
    return { ...replica, game: confirmed?.game ?? null };
  }
  const connected = new Set(presence?.connected);
  return { ...replica, game: replay(decider, confirmed.game, pending, { playerId, connected }) };
}
