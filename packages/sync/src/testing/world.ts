import type { Decider } from '../decider.ts';
import type { Position } from '../messages.ts';
import type { Answer } from '../room/answer.ts';
import type { RoomLimits } from '../room/limits.ts';
import { defaultRoomLimits } from '../room/limits.ts';
import type { Registry } from '../room/registry.ts';
import { createRegistry } from '../room/registry.ts';
import type { Room } from '../room/room.ts';
import type { Doorbell } from '../seams/doorbell.ts';
import { createMemoryDoorbell } from '../seams/memory-doorbell.ts';
import { createMemoryStore } from '../seams/memory-store.ts';
import type { ObservedEvent } from '../seams/observer.ts';
import type { VirtualRuntime } from '../seams/virtual-runtime.ts';
import { createVirtualRuntime } from '../seams/virtual-runtime.ts';
import type { FaultyStore } from './faulty-store.ts';
import { createFaultyStore } from './faulty-store.ts';
import type { Fate } from './follower.ts';
import { Follower } from './follower.ts';
import type { Tally, TallyCommand, TallyEvent } from './tally.ts';
import { tally } from './tally.ts';
import { toyDigest } from './toy-digest.ts';

export const GAME = 'game';

export interface WorldOptions {
  readonly limits?: Partial<RoomLimits>;
  readonly decider?: Decider<Tally, TallyCommand, TallyEvent>;
  /** another node over the same log */
  readonly beside?: World;
  readonly doorbell?: Doorbell;
}

/** One node with everything virtual, and the shortest words for what tests do with it. */
export class World {
  readonly runtime: VirtualRuntime;
  readonly store: FaultyStore;
  readonly doorbell: Doorbell;
  readonly registry: Registry<Tally, TallyCommand>;
  readonly observed: ObservedEvent[] = [];
  #ids = 0;

  constructor(options: WorldOptions = {}) {
    this.runtime = options.beside?.runtime ?? createVirtualRuntime();
    this.store = options.beside?.store ?? createFaultyStore(createMemoryStore());
    this.doorbell = options.doorbell ?? options.beside?.doorbell ?? createMemoryDoorbell();
    this.registry = createRegistry<Tally, TallyCommand, TallyEvent>({
      decider: options.decider ?? tally,
      store: this.store,
      doorbell: this.doorbell,
      runtime: this.runtime,
      observer: { on: (event) => this.observed.push(event) },
      digest: toyDigest,
      encode: (type, payloadText, correlationId) => {
        const id = JSON.stringify(correlationId ?? 'server');
        return {
          type,
          text: `{"type":"${type}","correlationId":${id},"timestamp":0,"version":1,"payload":${payloadText}}`,
        };
      },
      limits: { ...defaultRoomLimits, ...options.limits },
    });
  }

  /** A game that `lead` has begun, and these have joined. */
  async begin(...players: readonly string[]): Promise<Room<Tally, TallyCommand>> {
    await this.settled(
      this.registry.create(GAME, { actor: 'lead', correlationId: 'begin', command: { type: 'begin' } }),
    );
    for (const playerId of players) await this.send(playerId, { type: 'join' });
    return this.room();
  }

  async room(gameId = GAME): Promise<Room<Tally, TallyCommand>> {
    const room = await this.settled(this.registry.find(gameId));
    if (room === null) throw new Error('there is no such game');
    return room;
  }

  /** Sends a command without waiting. */
  async post(actor: string | null, command: TallyCommand, correlationId = this.runtime.newId()): Promise<Answer> {
    const room = await this.registry.find(GAME);
    if (room === null) throw new Error('there is no such game');
    return room.submit({ actor, correlationId, command });
  }

  /** Sends a command, and lets time stand until it is answered. */
  send(actor: string | null, command: TallyCommand, correlationId?: string): Promise<Answer> {
    return this.settled(this.post(actor, command, correlationId));
  }

  /** `game`: what somebody who resumes holds already. */
  async connect(
    playerId: string,
    resumeFrom: Position | null = null,
    fate?: Fate,
    game: Tally | null = null,
  ): Promise<Follower> {
    const follower = new Follower(`link-${(this.#ids += 1)}`, playerId, fate);
    follower.position = resumeFrom;
    follower.game = game;
    const room = await this.room();
    follower.session = await this.settled(room.connect(follower.link, playerId, resumeFrom));
    return follower;
  }

  /** Connects, and tells at once whatever it has applied. */
  async attend(playerId: string): Promise<Follower> {
    const follower = await this.connect(playerId);
    follower.answers = true;
    follower.tell();
    return follower;
  }

  /** Runs what is to be done at the present time, and somewhat longer where a batch waits for company. */
  async settled<Value>(promise: Promise<Value>): Promise<Value> {
    let isOver = false;
    const over = promise.finally(() => {
      isOver = true;
    });
    over.catch(() => null);
    await this.runtime.settle();
    for (let ms = 0; ms < 100 && !isOver; ms += 1) await this.runtime.advance(1);
    await this.runtime.settle();
    return over;
  }

  seen<Type extends ObservedEvent['type']>(type: Type): Extract<ObservedEvent, { readonly type: Type }>[] {
    return this.observed.filter(
      (event): event is Extract<ObservedEvent, { readonly type: Type }> => event.type === type,
    );
  }
}
