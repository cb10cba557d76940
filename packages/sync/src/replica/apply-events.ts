import type { DomainCommand } from '../decider.ts';
import type { EventsPayload, PublicEvent } from '../messages.ts';
import { dropCovered } from './outbox.ts';
import type { Replica, ReplicaDecider } from './replica.ts';
import { confirm } from './replica.ts';

/** What became of an `events` message. */
export type Applied<State, Command> =
  | {
      readonly verdict: 'applied';
      readonly replica: Replica<State, Command>;
      /** own commands whose outcome it holds, with the outcome's version */
      readonly seen: ReadonlyMap<string, number>;
      /** one of the new events is */
      readonly isUrgent: boolean;
    }
  /** All of it was there already: a duplicate is a no-op (C5). */
  | { readonly verdict: 'known' }
  /** It does not continue what is held: only the server can tell what does (R2, W4). */
  | { readonly verdict: 'gap' }
  /** It should have been applied and could not be. */
  | { readonly verdict: 'broken'; readonly replica: Replica<State, Command>; readonly error: unknown };

/**
 * Moves the confirmed state by one message, drops what it covers and computes the view once. A message that begins below the
 * version held and ends above it is a server's resend of what it has not been told as received: its first part is ignored event
 * by event, by version, and the rest is applied. That is as safe as `from` = held, for within a connection there is one log.
 */
export function applyEvents<State, Command extends DomainCommand>(
  decider: ReplicaDecider<State, Command>,
  replica: Replica<State, Command>,
  payload: EventsPayload,
  keepEvents: number,
): Applied<State, Command> {
  const { confirmed } = replica;
  if (confirmed === null || replica.broken) return { verdict: 'gap' };
  if (payload.from > confirmed.gameVersion || !isContiguous(payload)) return { verdict: 'gap' };
  if (payload.to < confirmed.gameVersion) return { verdict: 'known' };
  if (payload.to === confirmed.gameVersion) return { verdict: payload.head === confirmed.head ? 'known' : 'gap' };
  const events = payload.events.filter((event) => event.version > confirmed.gameVersion);
  try {
    const game = events.reduce((state, event) => decider.evolve(state, event), confirmed.game);
    const seen = ownOutcomes(events, replica.playerId);
    const pending = dropCovered(replica.pending, payload.to, seen);
    const lastEvents = [...replica.lastEvents, ...events].slice(-keepEvents);
    const moved = confirm(
      decider,
      { ...replica, pending, lastEvents },
      { gameVersion: payload.to, head: payload.head, game },
    );
    return { verdict: 'applied', replica: moved, seen, isUrgent: events.some((event) => decider.urgent(event)) };
  } catch (error) {
    return { verdict: 'broken', replica: { ...replica, broken: true }, error };
  }
}

/** Every version from `from` to `to`, once, in order (R2). */
function isContiguous({ from, to, events }: EventsPayload): boolean {
  return events.length === to - from && events.every((event, index) => event.version === from + 1 + index);
}

/** All events of a command are in one message (W6): the last one's version is its outcome's. */
function ownOutcomes(events: readonly PublicEvent[], playerId: string | null): ReadonlyMap<string, number> {
  const own = events.filter((event) => event.actor !== null && event.actor === playerId);
  return new Map(own.map((event) => [event.correlationId, event.version]));
}
