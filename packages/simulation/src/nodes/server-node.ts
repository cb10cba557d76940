import type { Command, Game, GameEvent } from '@planning-poker/poker';
import { envelopeText } from '@planning-poker/protocol';
import { createRegistry } from '@planning-poker/sync';
import type { Decider, ObservedEvent, Registry, RoomLimits } from '@planning-poker/sync';
import { checkBounds } from '../check/node-bounds.ts';
import { sha256 } from '../platform/digest.ts';
import type { DoorbellExchange } from '../seams/doorbells.ts';
import type { DurableLog } from '../seams/durable-log.ts';
import { createFaultyStore } from '../seams/faulty-store.ts';
import type { StoreOutages } from '../seams/faulty-store.ts';
import { createRuntime } from '../seams/runtime.ts';
import type { SimulatedRuntime } from '../seams/runtime.ts';
import { Clock } from '../world/clock.ts';
import type { Faults } from '../world/faults.ts';
import { Incarnation } from '../world/incarnation.ts';
import type { Latch } from '../world/latch.ts';
import type { Random } from '../world/random.ts';
import type { Scheduler } from '../world/scheduler.ts';
import { Gateway } from './gateway.ts';
import type { ServerTap } from './gateway.ts';

export interface NodeParts {
  readonly name: string;
  readonly scheduler: Scheduler;
  readonly latch: Latch;
  readonly faults: Faults;
  readonly random: Random;
  readonly log: DurableLog;
  readonly doorbells: DoorbellExchange;
  readonly decider: Decider<Game, Command, GameEvent>;
  readonly limits: RoomLimits;
  readonly tap: ServerTap;
  readonly observe: (event: ObservedEvent) => void;
  /** counts what a run has met */
  readonly met: (what: string) => void;
}

/** Everything of a node that one life holds; the next life begins cold. */
interface Life {
  readonly incarnation: Incarnation;
  readonly runtime: SimulatedRuntime;
  readonly registry: Registry<Game, Command>;
  readonly gateway: Gateway;
}

/** A supervisor's patience between SIGTERM and kill -9. */
const DRAIN_PATIENCE_US = 10_000_000;
const NOTICED_AFTER_US = 500_000;
/** A world has one. */
const GAMES = 1;

/** A server process: it crashes, comes back cold, is paused, drains, and its clock stands wrong. */
export class ServerNode {
  readonly name: string;
  readonly clock: Clock;
  readonly outages: StoreOutages = { downUntilUs: 0, fullUntilUs: 0 };
  isDraining = false;
  readonly #parts: NodeParts;
  #lives = 0;
  #drainingSinceUs = 0;
  #life: Life;

  constructor(parts: NodeParts) {
    this.#parts = parts;
    this.name = parts.name;
    this.clock = new Clock(parts.scheduler);
    this.#life = this.#begin();
  }

  get incarnation(): Incarnation {
    return this.#life.incarnation;
  }

  get registry(): Registry<Game, Command> {
    return this.#life.registry;
  }

  get gateway(): Gateway {
    return this.#life.gateway;
  }

  get runtime(): SimulatedRuntime {
    return this.#life.runtime;
  }

  /** A proxy goes on leading people to a node that drains, until it has noticed. */
  get isDialled(): boolean {
    const { scheduler } = this.#parts;
    return this.incarnation.isAlive && (!this.isDraining || scheduler.nowUs - this.#drainingSinceUs < NOTICED_AFTER_US);
  }

  get isListening(): boolean {
    return this.incarnation.isAlive && !this.isDraining;
  }

  /** kill -9 now; the next life begins after `downUs`. */
  crash(downUs: number): void {
    if (!this.incarnation.isAlive) return;
    this.incarnation.kill();
    this.#buried(downUs);
  }

  /** kill -9 at its effect number `effects` from now. */
  crashAtEffect(effects: number, downUs: number): void {
    this.incarnation.onCrash = () => this.#buried(downUs);
    this.incarnation.crashAfter(effects);
  }

  pause(forUs: number): void {
    const paused = this.incarnation;
    if (!paused.isAlive || paused.isFrozen) return;
    paused.freeze();
    for (const connection of this.gateway.connections) connection.silent('client');
    this.#parts.scheduler.after(forUs, `${this.name} resumes`, () => paused.thaw());
  }

  /** SIGTERM: takes no connection, answers what waits, lets go of the rest, comes back cold. */
  drain(downUs: number): void {
    if (!this.isListening) return;
    this.isDraining = true;
    this.#drainingSinceUs = this.#parts.scheduler.nowUs;
    const draining = this.#life;
    const end = (): void => {
      if (!draining.incarnation.effect()) return;
      this.#leavesNothing(draining);
      for (const connection of draining.gateway.connections) connection.hangUp('server', 'going away');
      draining.incarnation.kill();
      this.#revive(downUs);
    };
    draining.incarnation.enter('drain', () => {
      void draining.registry.close().then(end);
    });
    this.#parts.scheduler.after(DRAIN_PATIENCE_US, `${this.name} is killed`, () => {
      if (this.#life === draining) this.crash(downUs);
    });
  }

  /** [S9] Everything is answered, and rooms with people in them are closed: only a read that the store has not answered may still have a timer. */
  #leavesNothing({ runtime }: Life): void {
    const { latch, limits } = this.#parts;
    const timers = runtime.openTimers(limits.storeTimeoutMs);
    latch.check(timers === 0, 'S9', () => `${this.name} has drained and leaves ${timers} timers behind`);
  }

  #buried(downUs: number): void {
    for (const connection of this.gateway.connections) connection.cut();
    this.#revive(downUs);
  }

  #revive(downUs: number): void {
    this.#parts.scheduler.after(downUs, `${this.name} starts`, () => {
      this.isDraining = false;
      this.#life = this.#begin();
    });
  }

  #begin(): Life {
    const { name, scheduler, latch, random, doorbells, decider, limits, tap } = this.#parts;
    this.#lives += 1;
    const incarnation = new Incarnation(`${name}.${this.#lives}`, scheduler, latch);
    const draws = random.fork(String(this.#lives));
    const runtime = createRuntime({ life: incarnation, scheduler, clock: this.clock, random: draws });
    const gatewayOf = (): Gateway => gateway;
    let lastLook = 0;
    const registry = createRegistry<Game, Command, GameEvent>({
      decider,
      store: createFaultyStore({
        ...this.#parts,
        life: incarnation,
        random: draws.fork('store'),
        outages: this.outages,
        committed: () => this.#committed(incarnation),
        looked: (gameVersion) => {
          lastLook = gameVersion;
        },
      }),
      doorbell: doorbells.doorbellOf(incarnation),
      runtime,
      observer: { on: (event) => void (incarnation.isAlive && this.#observed(event, gatewayOf(), lastLook)) },
      digest: sha256,
      encode: (type, payloadText, correlationId = runtime.newId()) => ({
        type,
        text: envelopeText(type, payloadText, { correlationId, timestamp: runtime.now() }),
      }),
      limits,
    });
    const gateway = new Gateway({
      life: incarnation,
      registry,
      runtime,
      tap,
      submitted: () => {
        const heldOpen = { games: GAMES, connections: gateway.mayHaveSessions };
        checkBounds(latch, name, heldOpen, limits, registry.stats());
      },
    });
    return { incarnation, runtime, registry, gateway };
  }

  /** [S7] A room is unloaded only with nothing in flight. [S4] One that is loaded has read the log to its end. */
  #observed(event: ObservedEvent, gateway: Gateway, lastLook: number): void {
    const { latch, name, observe } = this.#parts;
    const isIdle = event.type === 'roomUnloaded' && event.reason === 'idle';
    latch.check(
      !isIdle || gateway.inFlight === 0,
      'S7',
      () => `${name} unloads a room with ${gateway.inFlight} commands in flight`,
    );
    if (event.type === 'roomLoaded') {
      latch.check(
        event.gameVersion >= lastLook,
        'S4',
        () => `${name} has loaded version ${event.gameVersion} of ${lastLook}`,
      );
    }
    observe(event);
  }

  /** Between commit and answer: the worst moment to die, and the few effects after the answer are no better. */
  #committed(writer: Incarnation): void {
    const { faults } = this.#parts;
    if (writer !== this.incarnation || !writer.isAlive || !faults.strikes('nodeCrashAtCommit')) return;
    this.#parts.met('crashAfterCommit');
    const draws = faults.random('nodeCrashAtCommit');
    const downUs = draws.int(50_000, 1_500_000);
    if (draws.chance(0.4)) this.crash(downUs);
    else this.crashAtEffect(draws.int(0, 8), downUs);
  }
}
