import type { DomainCommand } from '../decider.ts';
import type {
  DeliveryPayload,
  Envelope,
  EventsPayload,
  PresencePayload,
  ServicePayload,
  SnapshotPayload,
  WelcomePayload,
} from '../messages.ts';
import { applyEvents } from './apply-events.ts';
import { applySnapshot } from './apply-snapshot.ts';
import type { ClientState } from './client-state.ts';
import { applyPresence } from './replica.ts';
import type { ReplicaDecider } from './replica.ts';

/** What a message asks of the shell, besides the new state. */
export type InboxEffect =
  /** Tell the server that all up to it is applied. */
  | { readonly type: 'applied'; readonly gameVersion: number; readonly isUrgent: boolean }
  /** The server has sent it again: tell it once more. */
  | { readonly type: 'known'; readonly gameVersion: number }
  /** Something up to it is missing. */
  | { readonly type: 'gap'; readonly gameVersion: number }
  /** Ask whether the held position still stands. */
  | { readonly type: 'doubt' }
  /** The server can do all again. */
  | { readonly type: 'recovered' }
  /** An own command's outcome has come by event. */
  | { readonly type: 'accepted'; readonly correlationId: string; readonly gameVersion: number }
  | { readonly type: 'fault'; readonly error: unknown };

export interface Received<State, Command> {
  readonly state: ClientState<State, Command>;
  readonly effects: readonly InboxEffect[];
}

export interface InboxOptions<State, Command extends DomainCommand> {
  readonly decider: ReplicaDecider<State, Command>;
  readonly keepEvents: number;
}

/**
 * Takes one message of a server; unknown ones change nothing (W3). `answersHeld`: it answers a `sync` that told the
 * very position that is held. The link has parsed the payload by the envelope's type, hence the casts.
 */
export function receive<State, Command extends DomainCommand>(
  options: InboxOptions<State, Command>,
  state: ClientState<State, Command>,
  { type, payload, correlationId }: Envelope,
  answersHeld: boolean,
): Received<State, Command> {
  switch (type) {
    case 'events':
      return receiveEvents(options, state, payload as EventsPayload);
    case 'snapshot':
      return receiveSnapshot(options, state, payload as SnapshotPayload<State>, answersHeld);
    case 'welcome':
      // One that comes again, behind the snapshot that ended it, makes nobody a stranger.
      if (correlationId === state.welcomeId) return { state, effects: [] };
      return {
        state: { ...state, welcome: payload as WelcomePayload, welcomeId: correlationId, isGreeted: true },
        effects: [],
      };
    case 'presence': {
      const replica = applyPresence(options.decider, state.replica, payload as PresencePayload);
      return { state: { ...state, replica }, effects: [] };
    }
    case 'service': {
      const service = payload as ServicePayload;
      return { state: { ...state, service }, effects: service.state === 'available' ? [{ type: 'recovered' }] : [] };
    }
    case 'delivery':
      return { state: { ...state, delivery: payload as DeliveryPayload }, effects: [] };
    default:
      return { state, effects: [] };
  }
}

function receiveEvents<State, Command extends DomainCommand>(
  { decider, keepEvents }: InboxOptions<State, Command>,
  state: ClientState<State, Command>,
  payload: EventsPayload,
): Received<State, Command> {
  // A stranger hears nothing before the snapshot that follows its joining (W15): this was sent on a connection that is no more.
  if (state.isGreeted && state.welcome !== null) return { state, effects: [] };
  const applied = applyEvents(decider, state.replica, payload, keepEvents);
  switch (applied.verdict) {
    case 'applied': {
      const outcomes = [...applied.seen].map(([correlationId, gameVersion]): InboxEffect => ({
        type: 'accepted',
        correlationId,
        gameVersion,
      }));
      const { isUrgent, replica } = applied;
      return {
        state: { ...state, replica, welcome: null, isGreeted: true },
        effects: [...outcomes, { type: 'applied', gameVersion: payload.to, isUrgent }],
      };
    }
    case 'known':
      return {
        state: { ...state, welcome: null, isGreeted: true },
        effects: [{ type: 'known', gameVersion: state.replica.confirmed?.gameVersion ?? 0 }],
      };
    case 'gap':
      return { state, effects: [{ type: 'gap', gameVersion: payload.to }] };
    case 'broken':
      return {
        state: { ...state, replica: applied.replica },
        effects: [
          { type: 'fault', error: applied.error },
          { type: 'gap', gameVersion: payload.to },
        ],
      };
  }
}

function receiveSnapshot<State, Command extends DomainCommand>(
  { decider }: InboxOptions<State, Command>,
  state: ClientState<State, Command>,
  payload: SnapshotPayload<State>,
  answersHeld: boolean,
): Received<State, Command> {
  const applied = applySnapshot(decider, state.replica, payload, answersHeld);
  switch (applied.verdict) {
    case 'applied': {
      const { replica } = applied;
      return {
        state: { ...state, replica, service: payload.service, welcome: null, isGreeted: true },
        effects: [{ type: 'applied', gameVersion: payload.gameVersion, isUrgent: false }],
      };
    }
    case 'doubtful':
      return { state, effects: [{ type: 'doubt' }] };
    case 'broken':
      return {
        state: { ...state, replica: applied.replica },
        effects: [
          { type: 'fault', error: applied.error },
          { type: 'gap', gameVersion: payload.gameVersion },
        ],
      };
  }
}
