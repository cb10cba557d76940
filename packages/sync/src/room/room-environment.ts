import type { Decider, DomainCommand, DomainEvent } from '../decider.ts';
import type { ServicePayload } from '../messages.ts';
import type { Doorbell } from '../seams/doorbell.ts';
import type { EventStore } from '../seams/event-store.ts';
import type { Observer } from '../seams/observer.ts';
import type { Runtime } from '../seams/runtime.ts';
import type { Digest } from './encoded-version.ts';
import type { Encode } from './frame.ts';
import type { RoomLimits } from './limits.ts';

export interface RegistryOptions<State, Command extends DomainCommand, Event extends DomainEvent> {
  readonly decider: Decider<State, Command, Event>;
  readonly store: EventStore;
  readonly doorbell: Doorbell;
  readonly runtime: Runtime;
  readonly observer: Observer;
  readonly digest: Digest;
  readonly encode: Encode;
  readonly limits: RoomLimits;
}

/** What all rooms of a node share. */
export interface RoomEnvironment<
  State,
  Command extends DomainCommand,
  Event extends DomainEvent,
> extends RegistryOptions<State, Command, Event> {
  service(): ServicePayload;
}
