import { pokerDecider } from '@planning-poker/poker';
import type { Command, Game, GameEvent } from '@planning-poker/poker';
import { gameIds, playerIdOf } from '@planning-poker/protocol';
import type { CachedView, Decider } from '@planning-poker/sync';
import { Checker } from '../check/checker.ts';
import { count } from '../check/counters.ts';
import type { Counters } from '../check/counters.ts';
import { ServerNode } from '../nodes/server-node.ts';
import { habits } from '../people/habits.ts';
import { Person } from '../people/person.ts';
import { Tab } from '../people/tab.ts';
import { sha256 } from '../platform/digest.ts';
import { Connection } from '../seams/connection.ts';
import type { End } from '../seams/connection.ts';
import { DoorbellExchange } from '../seams/doorbells.ts';
import { DurableLog } from '../seams/durable-log.ts';
import { Clock } from '../world/clock.ts';
import { Faults } from '../world/faults.ts';
import { Latch } from '../world/latch.ts';
import { Random } from '../world/random.ts';
import { Scheduler } from '../world/scheduler.ts';
import { Trace } from '../world/trace.ts';
import { observe } from './observe.ts';
import type { PersonPlan, Plan } from './plan.ts';
import type { Rogue } from './rogues.ts';

const decider: Decider<Game, Command, GameEvent> = pokerDecider;

/** Puts another card in a command's place, for a mirrored run. */
export type CardFor = (playerId: string, command: Command) => Command;

export interface WorldOptions {
  readonly cardFor?: CardFor;
  readonly traceSink?: (line: string) => void;
}

/** Everything of one run, wired: the only place that knows all parts. */
export class World {
  readonly plan: Plan;
  readonly random: Random;
  readonly trace: Trace;
  readonly scheduler: Scheduler;
  readonly latch: Latch;
  readonly faults: Faults;
  readonly log: DurableLog;
  readonly counters: Counters = {};
  readonly gameId: string;
  readonly checker: Checker;
  readonly nodes: readonly ServerNode[];
  readonly people: readonly Person<Tab>[];
  /** of nodes and of people's devices */
  readonly clocks: Clock[] = [];
  readonly connections: Connection[] = [];
  /** what was said that no page of ours says */
  readonly rogues: Rogue[] = [];
  readonly #cardFor: CardFor;
  readonly #links: Random;

  constructor(plan: Plan, options: WorldOptions = {}) {
    this.plan = plan;
    const { counters } = this;
    this.random = new Random(`seed ${plan.seed} ${plan.profile}`);
    this.trace = new Trace(options.traceSink);
    this.scheduler = new Scheduler(this.trace);
    this.log = new DurableLog(() => this.scheduler.nowUs);
    this.latch = new Latch(() => this.scheduler.nowUs);
    this.faults = new Faults(plan.faults, this.random.fork('faults'));
    this.gameId = gameIds.fromBytes(bytesOf(this.random.fork('game'), 12));
    const { trace, latch, log, gameId } = this;
    this.#cardFor = options.cardFor ?? ((_playerId, command) => command);
    this.#links = this.random.fork('links');
    this.checker = new Checker({ plan, decider, latch, trace, log, counters, gameId }, () => this.scheduler.nowUs);
    this.log.onCommit = (commit) => this.checker.committed(commit);
    const doorbells = new DoorbellExchange(this.scheduler, this.faults, this.random.fork('doorbells'));
    this.nodes = Array.from({ length: plan.nodes }, (_, index) => this.#node(`node${index + 1}`, doorbells));
    this.people = plan.people.map((person) => this.#person(person));
  }

  get tabs(): readonly Tab[] {
    return this.people.flatMap((person) => person.tabs);
  }

  tokenOf(name: string): string {
    return this.random.fork(`token ${name}`).id() + this.random.fork(`token ${name} 2`).id();
  }

  playerIdOf(name: string): string {
    return playerIdOf(this.gameId, this.tokenOf(name), sha256);
  }

  /** A person's page reaches for a node, as a proxy would lead it; null: nobody answers. */
  connect(end: End, name: string, person: Person<Tab> | null): Connection | null {
    const dial = (this.#dials.get(name) ?? 0) + 1;
    this.#dials.set(name, dial);
    const id = `${name}#${dial}`;
    const random = this.#links.fork(id);
    if (person?.isOffline === true || this.faults.strikes('dialFails')) return null;
    const listening = this.nodes.filter((node) => node.isDialled);
    if (listening.length === 0) return null;
    const home = this.plan.isSticky ? listening[name.length % listening.length] : undefined;
    const node = home ?? random.pick(listening);
    const { gateway } = node;
    const connection: Connection = new Connection({
      id,
      random,
      scheduler: this.scheduler,
      faults: this.faults,
      client: end,
      server: gateway.endOf(() => connection),
    });
    this.connections.push(connection);
    return connection;
  }

  readonly #dials = new Map<string, number>();

  #node(name: string, doorbells: DoorbellExchange): ServerNode {
    const { scheduler, latch, faults, log, checker } = this;
    const node: ServerNode = new ServerNode({
      name,
      scheduler,
      latch,
      faults,
      log,
      doorbells,
      decider,
      random: this.random.fork(name),
      limits: this.plan.roomLimits,
      tap: checker.serverTap,
      observe: (event) => observe(event, this),
      met: (what) => count(this.counters, what),
    });
    this.#set(node.clock);
    return node;
  }

  /** A clock that may stand wrong from the beginning. */
  #set(clock: Clock): Clock {
    const { faults } = this;
    if (faults.strikes('clockSkew')) clock.jump(faults.random('clockSkew').int(-90_000, 90_000));
    this.clocks.push(clock);
    return clock;
  }

  #person({ name, habit }: PersonPlan): Person<Tab> {
    const { scheduler } = this;
    const clock = this.#set(new Clock(scheduler));
    return new Person<Tab>({
      name,
      habit: habits[habit],
      playerId: this.playerIdOf(name),
      random: this.random.fork(`person ${name}`),
      after: (delayMs, label, run) => void scheduler.after(delayMs * 1000, label, run),
      openPage: (person, tabName, initial) => this.#openTab(person, clock, tabName, initial),
      cardFor: this.#cardFor,
    });
  }

  #openTab(person: Person<Tab>, clock: Clock, name: string, initial: CachedView<Game> | null): Tab {
    const { scheduler, latch, checker, gameId, plan } = this;
    const { playerId } = person;
    const check = checker.replicaCheck(name, playerId);
    const tab: Tab = new Tab({
      name,
      gameId,
      playerId,
      scheduler,
      latch,
      clock,
      decider,
      initial,
      check,
      token: this.tokenOf(person.name),
      random: this.random.fork(`tab ${name}`),
      limits: plan.clientLimits,
      protocolVersion: 1,
      connect: (end) => this.connect(end, name, person),
      tap: { sent: (_connection, envelope, isGreeted) => checker.commandSent(tab, envelope, isGreeted) },
      asked: (_tab, correlationId, command) =>
        check.submitted(checker.asked.submitted(name, playerId, correlationId, command)),
    });
    return tab;
  }
}

function bytesOf(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.int(0, 255));
}
