import type { DomainCommand, DomainEvent } from '../decider.ts';
import type { Envelope, Position } from '../messages.ts';
import { createCell } from './cell.ts';
import type { Cell } from './cell.ts';
import { createClientState, membershipOf, viewOf } from './client-state.ts';
import type { ClientState } from './client-state.ts';
import type { ClientOptions, ClientOutcome, ClientView, Submission, UnsettledCommand } from './client-types.ts';
import { observeClock } from './clock-offset.ts';
import type { ClockSample } from './clock-offset.ts';
import { receive } from './inbox.ts';
import type { InboxEffect } from './inbox.ts';
import { markSent, requeue, requeueAll } from './outbox.ts';
import type { Outbox } from './outbox.ts';
import { accept, forgetRevision, positionOf, reject, submit, withGame } from './replica.ts';
import type { Replica } from './replica.ts';
import type { RejectedPayload } from './sender.ts';

type LedgerOptions<State, Command extends DomainCommand> = Pick<
  ClientOptions<State, Command, DomainEvent>,
  'decider' | 'runtime' | 'limits' | 'joins' | 'initial' | 'onFault'
>;

/** The state of a client as one value, and every step that it takes: each a pure function's result, told to listeners once. */
export class Ledger<State, Command extends DomainCommand> {
  readonly #options: LedgerOptions<State, Command>;
  readonly #cell: Cell<ClientState<State, Command>, ClientView<State, Command>>;
  readonly #settle = new Map<string, (outcome: ClientOutcome) => void>();

  constructor(options: LedgerOptions<State, Command>) {
    this.#options = options;
    this.#cell = createCell(createClientState(options.decider, options.initial), viewOf, (error) =>
      options.onFault?.({ kind: 'listener', error }),
    );
  }

  get state(): ClientState<State, Command> {
    return this.#cell.get();
  }

  get outbox(): Outbox<Command> {
    return this.state.replica.pending;
  }

  get position(): Position | null {
    return positionOf(this.state.replica);
  }

  view(): ClientView<State, Command> {
    return this.#cell.view();
  }

  subscribe(listener: () => void): () => void {
    return this.#cell.subscribe(listener);
  }

  turn<Answer>(work: () => Answer): Answer {
    return this.#cell.turn(work);
  }

  update(change: Partial<ClientState<State, Command>>): void {
    this.#cell.set({ ...this.state, ...change });
  }

  observeClock(sample: ClockSample): void {
    this.update({ clock: observeClock(this.state.clock, sample) });
  }

  receive(envelope: Envelope, answersHeld: boolean): readonly InboxEffect[] {
    const { decider, limits } = this.#options;
    const received = receive({ decider, keepEvents: limits.lastEvents }, this.state, envelope, answersHeld);
    this.#cell.set(received.state);
    return received.effects;
  }

  /** Another server may count presence from the beginning. */
  begin(): void {
    this.#setReplica(forgetRevision(this.state.replica));
  }

  /** Everything that is pending is to be sent again, once another connection is greeted (C2). */
  end(): void {
    this.update({ isGreeted: false });
    this.#setOutbox(requeueAll(this.outbox));
  }

  /** Before the first message nothing is sent, and a stranger may only join. */
  maySend(command: Command): boolean {
    if (!this.state.isGreeted) return false;
    return membershipOf(this.state) === 'player' || this.#options.joins(command);
  }

  get isGreetedAsPlayer(): boolean {
    return this.state.isGreeted && membershipOf(this.state) === 'player';
  }

  holds(correlationId: string): boolean {
    return this.outbox.some((entry) => entry.correlationId === correlationId);
  }

  submit({ correlationId, command, since }: UnsettledCommand<Command>): Submission {
    const predictedAt = since + this.state.clock.offsetMs;
    const settled = new Promise<ClientOutcome>((resolve) => {
      this.#settle.set(correlationId, resolve);
    });
    this.#setReplica(submit(this.#options.decider, this.state.replica, { correlationId, command, since, predictedAt }));
    return { correlationId, settled };
  }

  /** Shows what is pending as the decider can tell it now. */
  replay(): void {
    if (this.outbox.length > 0) this.#setReplica(withGame(this.#options.decider, this.state.replica));
  }

  sent(correlationId: string): void {
    this.#setOutbox(markSent(this.outbox, correlationId));
  }

  requeued(correlationId: string): void {
    this.#setOutbox(requeue(this.outbox, correlationId));
  }

  accepted(correlationId: string, gameVersion: number): void {
    const { decider } = this.#options;
    const accepted = accept(decider, this.state.replica, correlationId, gameVersion);
    // Whom it has made a player is sent a snapshot before the answer (W15). Who is a stranger all the same has ceased to be one
    // since, and no frame will ever cover it: it is over.
    const isOver = membershipOf(this.state) === 'stranger';
    this.#setReplica(isOver ? reject(decider, accepted, correlationId) : accepted);
    this.#settled(correlationId, { status: 'accepted', gameVersion });
  }

  rejected(correlationId: string, { code, message, details, retryable }: RejectedPayload): void {
    this.#setReplica(reject(this.#options.decider, this.state.replica, correlationId));
    this.#settled(correlationId, { status: 'rejected', code, message, details, retryable });
  }

  /** Nobody will answer any more. */
  abandon(outcome: ClientOutcome): void {
    for (const { correlationId } of this.outbox) {
      this.#setReplica(reject(this.#options.decider, this.state.replica, correlationId));
      this.#settled(correlationId, outcome);
    }
  }

  #settled(correlationId: string, outcome: ClientOutcome): void {
    this.#settle.get(correlationId)?.(outcome);
    this.#settle.delete(correlationId);
  }

  #setOutbox(pending: Outbox<Command>): void {
    this.#setReplica({ ...this.state.replica, pending });
  }

  #setReplica(replica: Replica<State, Command>): void {
    this.update({ replica });
  }
}
