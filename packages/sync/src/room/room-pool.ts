import type { DomainCommand, DomainEvent } from '../decider.ts';
import { StoreFault } from '../seams/event-store.ts';
import type { Answer, CommandRequest } from './answer.ts';
import { unavailable } from './answer.ts';
import { Ledger } from './ledger.ts';
import { LiveRoom } from './live-room.ts';
import type { LoadedLedger } from './load-ledger.ts';
import { loadLedger } from './load-ledger.ts';
import type { RoomEnvironment } from './room-environment.ts';
import { RoomFault } from './room-fault.ts';

/** What a node holds, over all its rooms: each of these has a bound (S9). */
export interface RoomPoolStats {
  readonly rooms: number;
  readonly sessions: number;
  /** commands that wait */
  readonly mailbox: number;
  /** versions that are kept, encoded, and their bytes */
  readonly cachedVersions: number;
  readonly cachedBytes: number;
  /** outcomes that are remembered */
  readonly cachedReceipts: number;
}

interface UnderWay<Room> {
  readonly promise: Promise<Room | null>;
  /** of the log; else a game is being created or erased */
  readonly isLoad: boolean;
}

/** Loaded rooms by game, and what is on its way to be one: whoever asks meanwhile waits for the same (S7). */
export class RoomPool<State, Command extends DomainCommand, Event extends DomainEvent> {
  readonly #environment: RoomEnvironment<State, Command, Event>;
  readonly #rooms = new Map<string, LiveRoom<State, Command, Event>>();
  readonly #underWay = new Map<string, UnderWay<LiveRoom<State, Command, Event>>>();
  #isClosing = false;
  /** Since when nobody has been connected to any game that is not loaded, as far as it matters to presence. */
  #quietSince: number;
  #cancelHousekeeping: (() => void) | null = null;

  constructor(environment: RoomEnvironment<State, Command, Event>) {
    this.#environment = environment;
    this.#quietSince = environment.runtime.now();
  }

  all(): Iterable<LiveRoom<State, Command, Event>> {
    return this.#rooms.values();
  }

  /**
   * What is there now. That a creation came to nothing says nothing of what the log holds: another node may have made the game. A load that
   * began before this question may have missed a game that was there when it was asked; a second one began after it (S7).
   */
  async find(gameId: string): Promise<LiveRoom<State, Command, Event> | null> {
    for (let sharedLoads = 0; ;) {
      const other = this.#underWay.get(gameId);
      const found = await this.#look(gameId);
      if (found !== null || other === undefined) return found;
      if (other.isLoad) sharedLoads += 1;
      if (sharedLoads === 2) return null;
    }
  }

  async create(gameId: string, request: CommandRequest<Command>): Promise<Answer> {
    const existing = await this.#look(gameId);
    if (existing !== null) return existing.submit(request);
    // Another one may have begun to create it while this one looked.
    if (this.#underWay.has(gameId)) return this.create(gameId, request);
    let answer: Answer = unavailable('internal', null);
    await this.#begin(gameId, false, async () => {
      const ledger = new Ledger<State, Event>(this.#environment.limits, { state: null, gameVersion: 0, hash: '' });
      const room = this.#make(gameId, { ledger, snapshotVersion: 0 }, this.#environment.runtime.now());
      answer = await room.submit(request);
      if (ledger.gameVersion > 0) return this.#keep(room);
      room.close('idle');
      return null;
    });
    return answer;
  }

  async erase(gameId: string): Promise<void> {
    for (let other = this.#underWay.get(gameId); other !== undefined; other = this.#underWay.get(gameId)) {
      await other.promise.catch(() => null);
    }
    this.#rooms.get(gameId)?.close('erased');
    await this.#begin(gameId, false, async () => {
      await this.#environment.store.erase(gameId);
      return null;
    });
  }

  stats(): RoomPoolStats {
    const { size: rooms } = this.#rooms;
    const stats = { rooms, sessions: 0, mailbox: 0, cachedVersions: 0, cachedBytes: 0, cachedReceipts: 0 };
    for (const room of this.#rooms.values()) {
      stats.sessions += room.sessions;
      stats.mailbox += room.waiting;
      stats.cachedVersions += room.ledger.cache.versions;
      stats.cachedBytes += room.ledger.cache.bytes;
      stats.cachedReceipts += room.cachedReceipts;
    }
    return stats;
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    this.#cancelHousekeeping?.();
    await Promise.allSettled([...this.#rooms.values()].map((room) => room.drain()));
    await Promise.allSettled([...this.#underWay.values()].map(({ promise }) => promise));
    await Promise.allSettled([...this.#rooms.values()].map((room) => room.drain()));
    for (const room of this.#rooms.values()) room.close('shutdown');
  }

  /** Loaded, or as the look that is under way finds it. Nobody enters a room that is about to close. */
  async #look(gameId: string): Promise<LiveRoom<State, Command, Event> | null> {
    if (this.#isClosing) throw new RoomFault('shutting_down', 'the server is shutting down');
    const loaded = this.#rooms.get(gameId);
    if (loaded === undefined)
      return this.#underWay.get(gameId)?.promise ?? this.#begin(gameId, true, () => this.#load(gameId));
    loaded.touch();
    return loaded;
  }

  #begin(
    gameId: string,
    isLoad: boolean,
    work: () => Promise<LiveRoom<State, Command, Event> | null>,
  ): Promise<LiveRoom<State, Command, Event> | null> {
    if (this.#isClosing) return Promise.reject(new RoomFault('shutting_down', 'the server is shutting down'));
    const promise = work().finally(() => {
      if (this.#underWay.get(gameId)?.promise === promise) this.#underWay.delete(gameId);
    });
    this.#underWay.set(gameId, { promise, isLoad });
    return promise;
  }

  async #load(gameId: string): Promise<LiveRoom<State, Command, Event> | null> {
    const { observer } = this.#environment;
    this.#makeSpace();
    try {
      const loaded = await loadLedger(this.#environment, gameId);
      const { gameVersion } = loaded.ledger;
      if (gameVersion === 0) return null;
      observer.on({ type: 'roomLoaded', gameId, gameVersion, tail: gameVersion - loaded.snapshotVersion });
      const quietSince = Math.min(this.#quietSince, this.#environment.runtime.now());
      return this.#keep(this.#make(gameId, loaded, quietSince));
    } catch (cause) {
      if (cause instanceof StoreFault) {
        observer.on({ type: 'storeUnavailable', gameId, message: cause.message });
        throw cause;
      }
      const message = cause instanceof Error ? cause.message : 'something was thrown';
      observer.on({ type: 'invariantViolation', gameId, message, cause });
      throw new RoomFault('internal', 'the game cannot be loaded');
    }
  }

  #make(gameId: string, loaded: LoadedLedger<State, Event>, quietSince: number): LiveRoom<State, Command, Event> {
    const { runtime, limits } = this.#environment;
    const room: LiveRoom<State, Command, Event> = new LiveRoom(
      this.#environment,
      gameId,
      loaded,
      quietSince,
      (roomQuietSince) => {
        if (this.#rooms.get(gameId) !== room) return;
        this.#rooms.delete(gameId);
        // Who has been gone for less than this may still be waited for, or lead, when the game is loaded again (D4, D10).
        const rememberedForMs = Math.max(limits.presenceGraceMs, limits.claimAfterMs);
        if (runtime.now() - roomQuietSince < rememberedForMs)
          this.#quietSince = Math.max(this.#quietSince, roomQuietSince);
      },
    );
    return room;
  }

  /** From now on it is found; one that is being created is not before its game is in the log. */
  #keep(room: LiveRoom<State, Command, Event>): LiveRoom<State, Command, Event> {
    if (room.isClosed) return room;
    this.#rooms.set(room.gameId, room);
    this.#housekeepLater();
    return room;
  }

  #makeSpace(): void {
    const { limits } = this.#environment;
    if (this.#rooms.size + this.#underWay.size < limits.rooms) return;
    const unused = [...this.#rooms.values()].find((room) => room.isUnused);
    if (unused !== undefined) {
      unused.close('idle');
      return;
    }
    throw new RoomFault('server_full', 'the server has too many games at the moment');
  }

  #housekeepLater(): void {
    // A load that ends while all is being closed would leave a timer behind (S9): its room is closed with the others.
    if (this.#cancelHousekeeping !== null || this.#isClosing) return;
    const { runtime, limits } = this.#environment;
    this.#cancelHousekeeping = runtime.setTimer(Math.max(limits.idleRoomMs / 2, 1), () => {
      this.#cancelHousekeeping = null;
      for (const room of this.#rooms.values()) room.housekeep();
      if (this.#rooms.size > 0) this.#housekeepLater();
    });
  }
}
