import type { DomainCommand, DomainEvent } from '../decider.ts';
import type { RoomEnvironment } from './room-environment.ts';

/** Stores the state every so many events, after the fact: a failure costs a longer load, nothing else (S4). */
export class SnapshotSaver<State, Command extends DomainCommand, Event extends DomainEvent> {
  readonly #environment: RoomEnvironment<State, Command, Event>;
  readonly #gameId: string;
  #savedVersion: number;
  #underWay: Promise<void> | null = null;

  constructor(environment: RoomEnvironment<State, Command, Event>, gameId: string, savedVersion: number) {
    this.#environment = environment;
    this.#gameId = gameId;
    this.#savedVersion = savedVersion;
  }

  /** The snapshot under way, if any. */
  get underWay(): Promise<void> | null {
    return this.#underWay;
  }

  look(gameVersion: number, state: State | null): void {
    const { limits } = this.#environment;
    if (state === null || this.#underWay !== null || gameVersion - this.#savedVersion < limits.snapshotEvery) return;
    // A failed one is not tried again at once, but after as many events.
    this.#savedVersion = gameVersion;
    this.#underWay = this.#save(gameVersion, state);
  }

  async #save(gameVersion: number, state: State): Promise<void> {
    const { store, decider, observer } = this.#environment;
    try {
      await store.saveSnapshot(this.#gameId, { gameVersion, schema: decider.schema, state });
      observer.on({ type: 'snapshotSaved', gameId: this.#gameId, gameVersion });
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : 'failed';
      observer.on({ type: 'snapshotFailed', gameId: this.#gameId, message });
    }
    this.#underWay = null;
  }
}
