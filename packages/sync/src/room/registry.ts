import type { DomainCommand, DomainEvent } from '../decider.ts';
import type { ServicePayload } from '../messages.ts';
import type { Answer, CommandRequest } from './answer.ts';
import { unavailable } from './answer.ts';
import type { RegistryOptions, RoomEnvironment } from './room-environment.ts';
import { answerFor, RoomHandle } from './room-handle.ts';
import type { RoomPoolStats } from './room-pool.ts';
import { RoomPool } from './room-pool.ts';
import type { Room } from './room.ts';
import { guardStore } from './store-guard.ts';

export type { RegistryOptions } from './room-environment.ts';
export type RegistryStats = RoomPoolStats;

/** The live rooms of a node: at most one for a game (S7). */
export interface Registry<State, Command> {
  /** null: unknown game. One load however many ask. Rejects with StoreFault or RoomFault. */
  find(gameId: string): Promise<Room<State, Command> | null>;
  /** The first command of a new game; where the game exists already, it is decided on that. Never rejects. */
  create(gameId: string, request: CommandRequest<Command>): Promise<Answer>;
  /** Closes the game's sessions and erases it in the store. Rejects with StoreFault. */
  erase(gameId: string): Promise<void>;
  /** Tells all sessions. */
  setService(service: ServicePayload): void;
  service(): ServicePayload;
  stats(): RegistryStats;
  /** Refuses new commands (`shutting_down`), answers those that wait, ends the snapshots under way. Links stay open. */
  close(): Promise<void>;
}

/**
 * @example
 * const registry = createRegistry({ decider, store, doorbell, runtime, observer, digest, encode, limits: defaultRoomLimits });
 * const room = await registry.find(gameId);
 * const answer = await room?.submit({ actor: playerId, correlationId, command });
 */
export function createRegistry<State, Command extends DomainCommand, Event extends DomainEvent>(
  options: RegistryOptions<State, Command, Event>,
): Registry<State, Command> {
  return new RoomRegistry(options);
}

class RoomRegistry<State, Command extends DomainCommand, Event extends DomainEvent> implements Registry<
  State,
  Command
> {
  readonly #environment: RoomEnvironment<State, Command, Event>;
  readonly #pool: RoomPool<State, Command, Event>;
  #service: ServicePayload = { state: 'available', reason: null, fallback: null, retryAfterMs: null };

  constructor(options: RegistryOptions<State, Command, Event>) {
    const store = guardStore(options.store, options.runtime, options.limits.storeTimeoutMs);
    this.#environment = { ...options, store, service: () => this.#service };
    this.#pool = new RoomPool(this.#environment);
  }

  async find(gameId: string): Promise<Room<State, Command> | null> {
    const room = await this.#pool.find(gameId);
    return room === null ? null : new RoomHandle(this.#environment, room, () => this.find(gameId));
  }

  async create(gameId: string, request: CommandRequest<Command>): Promise<Answer> {
    try {
      return await this.#pool.create(gameId, request);
    } catch (fault) {
      return unavailable(answerFor(fault), null);
    }
  }

  erase(gameId: string): Promise<void> {
    return this.#pool.erase(gameId);
  }

  setService(service: ServicePayload): void {
    this.#service = service;
    const message = this.#environment.encode('service', JSON.stringify(service));
    for (const room of this.#pool.all()) room.tell(message);
  }

  service(): ServicePayload {
    return this.#service;
  }

  stats(): RegistryStats {
    return this.#pool.stats();
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}
