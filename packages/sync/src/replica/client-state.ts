import type { DomainCommand } from '../decider.ts';
import type { DeliveryPayload, ServicePayload } from '../messages.ts';
import type { CachedView, ClientView } from './client-types.ts';
import { noClockEstimate } from './clock-offset.ts';
import type { ClockEstimate } from './clock-offset.ts';
import { noConnection } from './connection.ts';
import type { Connection } from './connection.ts';
import { createReplica } from './replica.ts';
import type { Replica, ReplicaDecider } from './replica.ts';

/** All that a client knows, as one value: whoever looks sees one moment of it. */
export interface ClientState<State, Command> {
  readonly connection: Connection;
  readonly replica: Replica<State, Command>;
  /** Has this connection been given its first message? Before it nothing is sent (C2). */
  readonly isGreeted: boolean;
  /** not null: the server says that this token is no player (W15) */
  readonly welcome: { readonly game: object; readonly playerId: string } | null;
  /** the id of the last welcome */
  readonly welcomeId: string | null;
  readonly service: ServicePayload | null;
  readonly delivery: DeliveryPayload | null;
  readonly clock: ClockEstimate;
}

export function createClientState<State, Command extends DomainCommand>(
  decider: ReplicaDecider<State, Command>,
  initial?: CachedView<State>,
): ClientState<State, Command> {
  return {
    connection: noConnection,
    replica: createReplica(decider, initial),
    isGreeted: false,
    welcome: null,
    welcomeId: null,
    service: null,
    delivery: null,
    clock: noClockEstimate,
  };
}

export function viewOf<State, Command>(state: ClientState<State, Command>): ClientView<State, Command> {
  const { replica, welcome } = state;
  return {
    connection: state.connection.state,
    membership: membershipOf(state),
    welcome: welcome?.game ?? null,
    playerId: replica.playerId ?? welcome?.playerId ?? null,
    game: replica.game,
    confirmed: replica.confirmed,
    pending: replica.pending,
    presence: replica.presence,
    service: state.service,
    delivery: state.delivery,
    clockOffsetMs: state.clock.offsetMs,
    lastEvents: replica.lastEvents,
  };
}

export function membershipOf<State, Command>({
  replica,
  welcome,
}: ClientState<State, Command>): ClientView<State, Command>['membership'] {
  if (welcome !== null) return 'stranger';
  if (replica.confirmed === null) return 'unknown';
  return replica.isMember ? 'player' : 'stranger';
}
