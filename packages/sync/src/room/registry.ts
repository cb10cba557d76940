import type { Decider, DomainCommand, DomainEvent } from '../decider.ts';
import type { ServicePayload } from '../messages.ts';
import type { Doorbell } from '../seams/doorbell.ts';
import type { EventStore } from '../seams/event-store.ts';
import type { Observer } from '../seams/observer.ts';
import type { Runtime } from '../seams/runtime.ts';
import type { Answer, CommandRequest } from './answer.ts';
import type { Digest } from './encoded-version.ts';
import type { Encode } from './frame.ts';
import type { RoomLimits } from './limits.ts';
import type { Room } from './room.ts';

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

export interface RegistryStats {
  readonly rooms: number;
  readonly sessions: number;
  /** commands that wait, in all rooms */
  readonly mailbox: number;
  /** bytes of encoded versions that are kept, in all rooms */
  readonly cachedBytes: number;
}

/** The live rooms of a node: at most one for a game (S7). */
export interface Registry<State, Command> {
  /** null: unknown game. One load however many ask. Rejects with StoreFault or RoomFault. */
  find(gameId: string): Promise<Room<State, Command> | null>;
  /** The first command of a new game. */
  create(gameId: string, request: CommandRequest<Command>): Promise<Answer>;
  /** Closes the game's sessions and erases it in the store. Rejects with StoreFault. */
  erase(gameId: string): Promise<void>;
  /** Tells all sessions. */
  setService(service: ServicePayload): void;
  service(): ServicePayload;
  stats(): RegistryStats;
  /** Refuses new commands (`shutting_down`), answers those that wait, ends the snapshots under way. */
  close(): Promise<void>;
}

export function createRegistry<State, Command extends DomainCommand, Event extends DomainEvent>(
  _options: RegistryOptions<State, Command, Event>,
): Registry<State, Command> {
  throw new Error('being written');
}
