import type { DomainCommand } from '../decider.ts';
import type { SnapshotPayload } from '../messages.ts';
import { dropCovered, requeueAnswered } from './outbox.ts';
import type { Replica, ReplicaDecider } from './replica.ts';
import { applyPresence, confirm } from './replica.ts';

export type SnapshotApplied<State, Command> =
  | { readonly verdict: 'applied'; readonly replica: Replica<State, Command> }
  /** It is older than what is held, and may be late or another log's: only an answer to this very position can tell. */
  | { readonly verdict: 'doubtful' }
  /** The domain cannot read it. */
  | { readonly verdict: 'broken'; readonly replica: Replica<State, Command>; readonly error: unknown };

/**
 * Takes the server's whole state. It may lead back (`mayGoBack`) only where it answers a `sync` that told the position that is held: who
 * was told that and still says less speaks for a log that is shorter, a restored backup (W4). Any other snapshot below the held version,
 * also the first one after a handshake, can be one that was overtaken on its way, and is not taken (R2).
 */
export function applySnapshot<State, Command extends DomainCommand>(
  decider: ReplicaDecider<State, Command>,
  replica: Replica<State, Command>,
  snapshot: SnapshotPayload<State>,
  mayGoBack: boolean,
): SnapshotApplied<State, Command> {
  const { gameVersion, head, game, playerId, presence } = snapshot;
  const held = replica.broken ? null : replica.confirmed;
  const goesBack = held !== null && gameVersion < held.gameVersion;
  if (goesBack && !mayGoBack) return { verdict: 'doubtful' };
  const isOtherLog = goesBack || (held !== null && gameVersion === held.gameVersion && head !== held.head);
  const isSamePlace = held !== null && gameVersion === held.gameVersion && head === held.head;
  const pending = isOtherLog ? requeueAnswered(replica.pending) : dropCovered(replica.pending, gameVersion, new Map());
  const lastEvents = isSamePlace ? replica.lastEvents : [];
  try {
    const taken = { ...applyPresence(decider, replica, presence), playerId, pending, lastEvents };
    return { verdict: 'applied', replica: confirm(decider, taken, { gameVersion, head, game }) };
  } catch (error) {
    return { verdict: 'broken', replica: { ...replica, broken: true }, error };
  }
}
