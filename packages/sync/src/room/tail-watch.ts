import type { DomainCommand, DomainEvent } from '../decider.ts';
import type { RoomEnvironment } from './room-environment.ts';

export interface TailWatchRoom {
  gameVersion(): number;
  hasListeners(): boolean;
  /** An append whose outcome nobody knows may still land. */
  isDoubtful(): boolean;
  refresh(): Promise<void>;
}

/** Looks at the log when another node rings, regularly where that is set, and after an append that may still land. */
export class TailWatch<State, Command extends DomainCommand, Event extends DomainEvent> {
  readonly #environment: RoomEnvironment<State, Command, Event>;
  readonly #room: TailWatchRoom;
  readonly #stopListening: () => void;
  #cancelPoll: (() => void) | null = null;
  #cancelRecheck: (() => void) | null = null;
  #rechecks = 0;
  #isClosed = false;

  constructor(environment: RoomEnvironment<State, Command, Event>, gameId: string, room: TailWatchRoom) {
    this.#environment = environment;
    this.#room = room;
    this.#stopListening = environment.doorbell.listen(gameId, (gameVersion) => {
      if (gameVersion > room.gameVersion()) this.#look();
    });
  }

  /** After anything that may give a reason to look: somebody has come, a batch has ended. */
  wake(): void {
    const { pollMs } = this.#environment.limits;
    if (pollMs !== null && this.#cancelPoll === null && this.#room.hasListeners()) {
      this.#cancelPoll = this.#environment.runtime.setTimer(pollMs, () => {
        this.#cancelPoll = null;
        this.#look();
        this.wake();
      });
    }
    if (this.#room.isDoubtful()) this.#recheckLater();
    else this.#rechecks = 0;
  }

  close(): void {
    this.#isClosed = true;
    this.#stopListening();
    this.#cancelPoll?.();
    this.#cancelRecheck?.();
  }

  #look(): void {
    if (this.#isClosed) return;
    this.#room.refresh().then(
      () => this.wake(),
      () => this.#recheckLater(),
    );
  }

  #recheckLater(): void {
    if (this.#isClosed || this.#cancelRecheck !== null) return;
    const { storeRetryMs, storeTimeoutMs } = this.#environment.limits;
    const delayMs = Math.min(storeRetryMs * 2 ** Math.min(this.#rechecks, 20), storeTimeoutMs);
    this.#rechecks += 1;
    this.#cancelRecheck = this.#environment.runtime.setTimer(delayMs, () => {
      this.#cancelRecheck = null;
      this.#look();
    });
  }
}
