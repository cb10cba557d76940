import type { Command, Game, GameEvent } from '@planning-poker/poker';
import { parseAck, parseServerMessage } from '@planning-poker/protocol';
import { createClient } from '@planning-poker/sync';
import type { CachedView, Client, ClientLimits, ClientView, Decider, Envelope, Submission } from '@planning-poker/sync';
import type { Page } from './page.ts';
import type { ReplicaCheck } from '../check/replica-check.ts';
import { SimulatedClientLink } from '../seams/client-link.ts';
import type { ClientTap } from '../seams/client-link.ts';
import type { Connection, End } from '../seams/connection.ts';
import { createRuntime } from '../seams/runtime.ts';
import type { SimulatedRuntime } from '../seams/runtime.ts';
import type { Clock } from '../world/clock.ts';
import { Incarnation } from '../world/incarnation.ts';
import type { Latch } from '../world/latch.ts';
import type { Random } from '../world/random.ts';
import type { Scheduler } from '../world/scheduler.ts';

export interface TabParts {
  readonly name: string;
  readonly gameId: string;
  readonly token: string;
  readonly playerId: string;
  readonly scheduler: Scheduler;
  readonly latch: Latch;
  readonly random: Random;
  readonly clock: Clock;
  readonly limits: ClientLimits;
  readonly decider: Decider<Game, Command, GameEvent>;
  readonly initial: CachedView<Game> | null;
  readonly protocolVersion: number;
  readonly connect: (end: End, name: string) => Connection | null;
  readonly tap: ClientTap;
  readonly check: ReplicaCheck | null;
  readonly asked: (tab: Tab, correlationId: string, command: Command) => void;
}

/** One page of one person: the shipped client over a simulated link, until it is closed, reloaded or crashes. */
export class Tab implements Page {
  readonly name: string;
  readonly playerId: string;
  readonly life: Incarnation;
  readonly client: Client<Game, Command>;
  readonly runtime: SimulatedRuntime;
  readonly #parts: TabParts;
  #link: SimulatedClientLink | null = null;
  /** a command's first sending may come before its id is known */
  isSubmitting = false;
  #dials = 0;
  readonly #asked = new Set<string>();
  /** What became of everything that was asked in this tab, for scenarios. */
  readonly outcomes = new Map<string, Awaited<Submission['settled']>>();

  constructor(parts: TabParts) {
    this.#parts = parts;
    this.name = parts.name;
    this.playerId = parts.playerId;
    this.life = new Incarnation(parts.name, parts.scheduler, parts.latch);
    this.runtime = createRuntime({ ...parts, life: this.life });
    this.client = createClient<Game, Command, GameEvent>({
      decider: parts.decider,
      runtime: this.runtime,
      limits: parts.limits,
      joins: (command) => command.type === 'joinGame',
      onFault: ({ kind, error }) => parts.latch.fail('C3', `${parts.name}: ${kind}: ${String(error)}`, error),
      dial: (handlers) => {
        this.#dials += 1;
        const random = parts.random.fork(`link ${this.#dials}`);
        this.#link = new SimulatedClientLink(
          {
            ...parts,
            life: this.life,
            random,
            connect: (end) => parts.connect(end, parts.name),
            auth: (position) => this.#auth(position),
            parse: (text) => this.#parse(text),
          },
          handlers,
        );
        return this.#link;
      },
      ...(parts.initial === null ? {} : { initial: parts.initial }),
    });
    this.client.subscribe(() => this.#changed());
  }

  get connection(): Connection | null {
    return this.#link?.connection ?? null;
  }

  get view(): ClientView<Game, Command> {
    return this.client.view();
  }

  get clock(): Clock {
    return this.#parts.clock;
  }

  get isOpen(): boolean {
    return this.life.isAlive;
  }

  get isFrozen(): boolean {
    return this.life.isFrozen;
  }

  stall(forMs: number): void {
    this.connection?.down.stall(forMs * 1000);
  }

  cutOff(): void {
    this.connection?.cut();
  }

  reconnect(): void {
    this.life.enter('online', () => this.client.probe());
  }

  open(): void {
    this.client.open();
  }

  submit(command: Command): string {
    const { check, latch } = this.#parts;
    this.isSubmitting = true;
    const { correlationId, settled } = this.client.submit(command);
    this.isSubmitting = false;
    if (this.view.pending.some((entry) => entry.correlationId === correlationId)) this.asks(correlationId, command);
    settled.then(
      (outcome) => {
        if (!this.life.isAlive) return;
        this.outcomes.set(correlationId, outcome);
        check?.settled(correlationId, outcome);
      },
      (error: unknown) => latch.fail('C4', `${this.name}: a settlement was rejected`, error),
    );
    return correlationId;
  }

  /** Registers a command with whoever keeps count, the first time it is seen. */
  asks(correlationId: string, command: Command): void {
    if (this.#asked.has(correlationId)) return;
    this.#asked.add(correlationId);
    this.#parts.asked(this, correlationId, command);
  }

  /** The page goes away; `says` it so to its server (or the browser is killed). */
  close(says: boolean): void {
    const { connection } = this;
    this.life.kill();
    if (says) connection?.hangUp('client', 'page closed');
    else connection?.silent('server');
  }

  /** A hidden or suspended page: nothing runs; its server hears no pong. */
  freeze(forMs: number): void {
    if (this.life.isFrozen) return;
    this.life.freeze();
    this.connection?.silent('server');
    this.#parts.scheduler.after(forMs * 1000, `${this.name} thaws`, () => {
      this.life.thaw();
      this.life.enter('shown', () => this.client.probe());
    });
  }

  #changed(): void {
    if (this.life.isAlive) this.#parts.check?.changed(this.view);
  }

  #auth(resumeFrom: unknown): string {
    const { protocolVersion, gameId, token } = this.#parts;
    return JSON.stringify({ protocolVersion, gameId, token, ...(resumeFrom === null ? {} : { resumeFrom }) });
  }

  #parse(text: string): Envelope {
    const raw: unknown = JSON.parse(text);
    const isAnswer = text.startsWith('{"type":"accepted"') || text.startsWith('{"type":"rejected"');
    const parsed = isAnswer ? parseAck(raw) : parseServerMessage(raw);
    if (!parsed.ok) throw new Error(`${this.name} cannot read what its server sent: ${parsed.error.message}`);
    return parsed.value;
  }
}
