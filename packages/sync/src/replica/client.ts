import type { DomainCommand, DomainEvent } from '../decider.ts';
import type { Envelope, Position } from '../messages.ts';
import type { Client, ClientOptions, ClientOutcome, ClientView, Submission, UnsettledCommand } from './client-types.ts';
import type { Runtime } from '../seams/runtime.ts';
import { inTurns } from './in-turns.ts';
import type { InboxEffect } from './inbox.ts';
import { Ledger } from './ledger.ts';
import { Line } from './line.ts';
import { createPort } from './port.ts';
import type { Port } from './port.ts';
import { createReceivedNotice } from './received-notice.ts';
import type { ReceivedNotice } from './received-notice.ts';
import { createSender } from './sender.ts';
import type { Sender } from './sender.ts';
import { createSynchroniser } from './synchroniser.ts';
import type { Synchroniser } from './synchroniser.ts';

/**
 * A game as one player follows it: over a link, through everything that a network does to it.
 *
 * @example
 * const client = createClient({ decider, runtime, limits: defaultClientLimits, dial, joins });
 * client.subscribe(() => render(client.view()));
 * client.open();
 * const outcome = await client.submit(command).settled;
 */
export function createClient<State, Command extends DomainCommand, Event extends DomainEvent>(
  options: ClientOptions<State, Command, Event>,
): Client<State, Command> {
  const client = new ReplicaClient<State, Command>(options);
  return {
    open: () => client.open(),
    close: () => client.close(),
    probe: () => client.probe(),
    subscribe: (listener) => client.subscribe(listener),
    view: () => client.view(),
    submit: (command) => client.submit(command),
    resume: (commands) => client.resume(commands),
  };
}

/** The shell: connects what decides (the ledger's pure steps) with what acts (line, sender, synchroniser, notice). */
class ReplicaClient<State, Command extends DomainCommand> implements Client<State, Command> {
  readonly #options: ClientOptions<State, Command, DomainEvent>;
  readonly #runtime: Runtime;
  readonly #ledger: Ledger<State, Command>;
  readonly #line: Line;
  readonly #notice: ReceivedNotice;
  readonly #synchroniser: Synchroniser;
  readonly #sender: Sender;
  #stopAwaitingGreeting: () => void = () => {};
  #faultsInARow = 0;

  constructor(options: ClientOptions<State, Command, DomainEvent>) {
    this.#options = options;
    this.#ledger = new Ledger(options);
    this.#runtime = inTurns(options.runtime, (work) => this.#ledger.turn(work));
    this.#line = this.#createLine();
    const port = this.#createPort();
    this.#notice = createReceivedNotice({
      runtime: this.#runtime,
      delayMs: options.limits.receivedDelayMs,
      post: (gameVersion) => port.post('received', { gameVersion }),
    });
    this.#synchroniser = this.#createSynchroniser(port);
    this.#sender = this.#createSender(port);
  }

  open(): void {
    this.#ledger.turn(() => this.#line.open());
  }

  close(): void {
    this.#ledger.turn(() => {
      this.#line.close();
      this.#ledger.abandon(notLive);
    });
  }

  probe(): void {
    this.#ledger.turn(() => {
      if (this.#line.connected === null) this.#line.hurry();
      else this.#synchroniser.check(this.#options.limits.probeTimeoutMs);
    });
  }

  subscribe(listener: () => void): () => void {
    return this.#ledger.subscribe(listener);
  }

  view(): ClientView<State, Command> {
    return this.#ledger.view();
  }

  submit(command: Command): Submission {
    return this.#take({ correlationId: this.#runtime.newId(), command, since: this.#runtime.now() });
  }

  resume(commands: readonly UnsettledCommand<Command>[]): readonly Submission[] {
    const others = commands.filter(({ correlationId }) => !this.#ledger.holds(correlationId));
    return this.#ledger.turn(() => {
      this.#ledger.replay();
      return others.map((command) => this.#take(command));
    });
  }

  #take(asked: UnsettledCommand<Command>): Submission {
    const refusal = this.#refusal();
    if (refusal !== null) return { correlationId: asked.correlationId, settled: Promise.resolve(refusal) };
    return this.#ledger.turn(() => {
      const submission = this.#ledger.submit(asked);
      this.#sender.flush();
      return submission;
    });
  }

  #refusal(): ClientOutcome | null {
    const { connection } = this.#ledger.state;
    if (connection.link === null && connection.linksMade > 0) return notLive;
    const limit = this.#options.limits.pending;
    if (this.#ledger.outbox.length < limit) return null;
    const message = `${limit} changes wait for an answer already. Wait until the connection is back.`;
    return { status: 'refused', code: 'limit_reached', message };
  }

  #createLine(): Line {
    const { limits, dial } = this.#options;
    return new Line({
      runtime: this.#runtime,
      limits,
      dial,
      turn: (work) => this.#ledger.turn(work),
      connection: () => this.#ledger.state.connection,
      setConnection: (connection) => this.#ledger.update({ connection }),
      resumeFrom: () => this.#ledger.position,
      begun: () => {
        this.#ledger.begin();
        this.#awaitGreeting();
      },
      ended: () => {
        this.#reset();
        this.#ledger.end();
      },
      message: (envelope) => {
        this.#ledger.observeClock({ serverMs: envelope.timestamp, sentAt: null, receivedAt: this.#runtime.now() });
        // The first one answers the position that the handshake told, unless it is a late one of an old connection: nobody can tell.
        this.#receive(envelope, false);
      },
    });
  }

  /** What was under way belongs to a connection that is no more. */
  #reset(): void {
    this.#stopAwaitingGreeting();
    this.#notice.reset();
    this.#synchroniser.reset();
    this.#sender.reset();
  }

  #createPort(): Port {
    return createPort({
      runtime: this.#runtime,
      turn: (work) => this.#ledger.turn(work),
      link: () => this.#line.connected,
      session: () => this.#line.session,
      observe: (sample) => this.#ledger.observeClock(sample),
    });
  }

  #createSynchroniser(port: Port): Synchroniser {
    const { limits } = this.#options;
    return createSynchroniser({
      runtime: this.#runtime,
      limits,
      port,
      position: () => this.#ledger.position,
      answered: (envelope, asked) => this.#receive(envelope, isSamePosition(asked, this.#ledger.position)),
      dead: () => this.#line.replace(),
      notJoined: () => {
        // Something of another connection has passed for this one's greeting: a new handshake says what is so.
        if (this.#ledger.isGreetedAsPlayer) this.#line.replace();
      },
    });
  }

  #createSender(port: Port): Sender {
    const { limits } = this.#options;
    return createSender<Command>({
      runtime: this.#runtime,
      limits,
      port,
      ledger: this.#ledger,
      unanswered: () => this.#synchroniser.check(limits.probeTimeoutMs),
    });
  }

  /** A connection on which nothing comes is asked, and replaced if it does not answer. */
  #awaitGreeting(): void {
    const { limits } = this.#options;
    this.#stopAwaitingGreeting = this.#runtime.setTimer(limits.greetingTimeoutMs, () => {
      this.#awaitGreeting();
      this.#synchroniser.check(limits.syncTimeoutMs);
    });
  }

  #receive(envelope: Envelope, answersHeld: boolean): void {
    for (const effect of this.#ledger.receive(envelope, answersHeld)) this.#perform(effect);
    if (!this.#ledger.state.isGreeted) return;
    this.#stopAwaitingGreeting();
    this.#sender.flush();
  }

  #perform(effect: InboxEffect): void {
    switch (effect.type) {
      case 'accepted':
        return this.#ledger.accepted(effect.correlationId, effect.gameVersion);
      case 'applied':
        this.#faultsInARow = 0;
        return this.#notice.applied(effect.gameVersion, effect.isUrgent);
      case 'known':
        return this.#notice.repeat(effect.gameVersion);
      case 'recovered':
        // What waits to be sent again is sent at once.
        return this.#sender.reset();
      case 'gap':
        return this.#synchroniser.catchUp(effect.gameVersion);
      case 'doubt':
        return this.#synchroniser.check(this.#options.limits.syncTimeoutMs);
      case 'fault':
        return this.#fault(effect.error);
    }
  }

  #fault(error: unknown): void {
    this.#options.onFault?.({ kind: 'evolve', error });
    this.#faultsInARow += 1;
    if (this.#faultsInARow <= this.#options.limits.faultsInARow) return;
    this.#line.fail('internal', 'This page cannot follow the game any more. Reload it.');
  }
}

const notLive: ClientOutcome = {
  status: 'refused',
  code: 'not_live',
  message: 'There is no connection to the game, and none is being made.',
};

function isSamePosition(left: Position | null, right: Position | null): boolean {
  return left?.gameVersion === right?.gameVersion && left?.head === right?.head;
}
