import type { DomainCommand, DomainEvent, Membership } from '../decider.ts';
import type { Position, PresencePayload } from '../messages.ts';
import { StoreFault } from '../seams/event-store.ts';
import type { ServerLink } from '../seams/link.ts';
import type { Answer, CommandRequest } from './answer.ts';
import { unavailable } from './answer.ts';
import type { History } from './history.ts';
import type { LiveRoom } from './live-room.ts';
import { LogHistory } from './log-history.ts';
import type { RoomEnvironment } from './room-environment.ts';
import type { Room } from './room.ts';
import { RoomFault } from './room-fault.ts';
import type { Session } from './session.ts';

/** A room as its users hold it: where the loaded one has been unloaded since, the next use loads it again. */
export class RoomHandle<State, Command extends DomainCommand, Event extends DomainEvent> implements Room<
  State,
  Command
> {
  readonly history: History<State>;
  readonly #room: LiveRoom<State, Command, Event>;
  readonly #again: () => Promise<Room<State, Command> | null>;

  constructor(
    environment: RoomEnvironment<State, Command, Event>,
    room: LiveRoom<State, Command, Event>,
    again: () => Promise<Room<State, Command> | null>,
  ) {
    this.#room = room;
    this.#again = again;
    this.history = new LogHistory(environment, room);
  }

  get gameId(): string {
    return this.#room.gameId;
  }

  get gameVersion(): number {
    return this.#room.ledger.gameVersion;
  }

  get head(): string {
    return this.#room.ledger.head;
  }

  get state(): State {
    return this.#room.ledger.game;
  }

  submit(request: CommandRequest<Command>): Promise<Answer> {
    return this.#room.isClosed ? this.#submitAgain(request) : this.#room.submit(request);
  }

  async connect(link: ServerLink, playerId: string, resumeFrom: Position | null): Promise<Session> {
    if (!this.#room.isClosed) return this.#room.connect(link, playerId, resumeFrom);
    const room = await this.#again();
    if (room === null) throw new RoomFault('unknown_game', 'the game does not exist any more');
    return room.connect(link, playerId, resumeFrom);
  }

  membership(playerId: string): Membership {
    return this.#room.membership(playerId);
  }

  presence(): PresencePayload {
    return this.#room.presence();
  }

  async #submitAgain(request: CommandRequest<Command>): Promise<Answer> {
    try {
      const room = await this.#again();
      return room === null ? unavailable('unknown_game', null) : await room.submit(request);
    } catch (fault) {
      return unavailable(answerFor(fault), null);
    }
  }
}

/** What a command's sender is told when its room cannot be had. */
export function answerFor(fault: unknown): 'storage_unavailable' | 'shutting_down' | 'conflict' | 'internal' {
  if (fault instanceof StoreFault) return 'storage_unavailable';
  if (!(fault instanceof RoomFault)) return 'internal';
  if (fault.code === 'shutting_down') return 'shutting_down';
  return fault.code === 'server_full' ? 'conflict' : 'internal';
}
