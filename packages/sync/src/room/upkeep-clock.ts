import type { Context, Decider, DomainCommand, DomainEvent } from '../decider.ts';
import type { Runtime } from '../seams/runtime.ts';
import { Alarm } from './alarm.ts';

export interface UpkeepRoom<State, Command> {
  state(): State | null;
  context(): Omit<Context, 'actor'>;
  hasUpkeep(): boolean;
  submit(command: Command): void;
  /** When presence changes by itself. */
  nextExpiry(): number | null;
}

/** Asks the domain what the authority itself has to do, whenever something has changed, and when it said that it is time. */
export class UpkeepClock<State, Command extends DomainCommand, Event extends DomainEvent> {
  readonly #decider: Decider<State, Command, Event>;
  readonly #runtime: Runtime;
  readonly #room: UpkeepRoom<State, Command>;
  readonly #alarm: Alarm;
  #isStale = true;
  #isClosed = false;

  constructor(decider: Decider<State, Command, Event>, runtime: Runtime, room: UpkeepRoom<State, Command>) {
    this.#decider = decider;
    this.#runtime = runtime;
    this.#room = room;
    this.#alarm = new Alarm(runtime, () => this.#wake());
  }

  /** Something has changed that the domain may want to act on. */
  stale(): void {
    this.#isStale = true;
  }

  /** Looks, unless nothing has changed or the last commands are still under way: their end looks again. */
  look(): void {
    const state = this.#room.state();
    if (this.#isClosed || !this.#isStale || state === null || this.#room.hasUpkeep()) return;
    this.#isStale = false;
    const { commands, wakeAt } = this.#decider.upkeep(state, { ...this.#room.context(), actor: null });
    for (const command of commands) this.#room.submit(command);
    const now = this.#runtime.now();
    // What is due already has made its commands: only a change can make new ones.
    const nextAt = wakeAt !== null && wakeAt > now ? wakeAt : Number.POSITIVE_INFINITY;
    const at = Math.min(nextAt, this.#room.nextExpiry() ?? Number.POSITIVE_INFINITY);
    this.#alarm.exactlyAt(Number.isFinite(at) ? at : null);
  }

  /** The store would not take what was asked for: asks again after a while. */
  retry(delayMs: number): void {
    this.#isStale = true;
    this.#alarm.atLatest(this.#runtime.now() + delayMs);
  }

  /** A look that was put off until the next turn leaves no timer behind (S9). */
  close(): void {
    this.#isClosed = true;
    this.#alarm.cancel();
  }

  #wake(): void {
    this.#isStale = true;
    this.look();
  }
}
