import type { DomainCommand, DomainEvent } from '../decider.ts';
import { invariant } from '../invariant.ts';
import { StoreFault } from '../seams/event-store.ts';
import type { Answer, CommandRequest, UnavailableCode } from './answer.ts';
import { unavailable } from './answer.ts';
import type { Committer, CommitResult } from './committer.ts';
import type { Ledger } from './ledger.ts';
import type { QueuedCommand } from './request-queue.ts';
import { RequestQueue } from './request-queue.ts';
import type { RoomEnvironment } from './room-environment.ts';
import { RoomFault } from './room-fault.ts';

type Answered = Extract<CommitResult, { readonly verdicts: unknown } | { readonly known: unknown }>;

export interface WriterRoom {
  /** A batch has been answered; `isSaved` false: the store would not take it. */
  settled(isSaved: boolean): void;
  /** The log is gone. */
  erased(): void;
  /** We are wrong: drop the room. */
  violated(cause: unknown): void;
}

type Phase = 'open' | 'draining' | 'closed';

/** A room's one loop: takes what is in the mailbox, brings it into the log, answers; looks at the log when asked to. */
export class Writer<State, Command extends DomainCommand, Event extends DomainEvent> {
  readonly #environment: RoomEnvironment<State, Command, Event>;
  readonly #gameId: string;
  readonly #ledger: Ledger<State, Event>;
  readonly #committer: Committer<State, Command, Event>;
  readonly #room: WriterRoom;
  readonly #queue: RequestQueue<Command>;
  #phase: Phase = 'open';
  #isRunning = false;
  #isScheduled = false;
  #cancelPause: (() => void) | null = null;
  #lastBatchAt = 0;
  #current: readonly QueuedCommand<Command>[] = [];
  readonly #refreshes: PromiseWithResolvers<void>[] = [];
  #idle: PromiseWithResolvers<void> | null = null;

  constructor(
    environment: RoomEnvironment<State, Command, Event>,
    gameId: string,
    ledger: Ledger<State, Event>,
    committer: Committer<State, Command, Event>,
    room: WriterRoom,
  ) {
    this.#environment = environment;
    this.#gameId = gameId;
    this.#ledger = ledger;
    this.#committer = committer;
    this.#room = room;
    this.#queue = new RequestQueue(environment.limits.mailbox, environment.limits.receiptsCached);
  }

  get isBusy(): boolean {
    return this.#isRunning || this.#queue.length > 0 || this.#refreshes.length > 0;
  }

  get waiting(): number {
    return this.#queue.length;
  }

  get cachedReceipts(): number {
    return this.#queue.receipts;
  }

  get hasUpkeep(): boolean {
    return this.#queue.upkeep > 0;
  }

  submit(request: CommandRequest<Command>): Promise<Answer> {
    const known = this.#queue.known(request);
    if (known !== undefined) return Promise.resolve(known);
    if (this.#phase !== 'open') return Promise.resolve(this.#refuse('shutting_down'));
    // Retryable (W5): a copy of the command that is still under way may be decided yet.
    if (this.#queue.isFull) return Promise.resolve(this.#refuse('conflict'));
    const answer = this.#queue.add(request);
    this.#schedule();
    return answer;
  }

  submitUpkeep(command: Command): void {
    if (this.#phase !== 'open') return;
    this.#queue.addUpkeep(command, this.#environment.runtime.newId());
    this.#schedule();
  }

  /** Resolves when all that was in the log at the time of the call has been read and told. Rejects with StoreFault or RoomFault. */
  refresh(): Promise<void> {
    if (this.#phase === 'closed') return Promise.reject(new RoomFault('internal', 'the room has been closed'));
    const wanted = Promise.withResolvers<void>();
    this.#refreshes.push(wanted);
    this.#schedule();
    return wanted.promise;
  }

  /** Takes nothing new, and resolves when all that waits has been answered. */
  async drain(): Promise<void> {
    if (this.#phase === 'open') this.#phase = 'draining';
    if (!this.isBusy) return;
    this.#idle ??= Promise.withResolvers();
    await this.#idle.promise;
  }

  /** Answers all that waits or is being decided, and never tells anything again. */
  close(code: UnavailableCode): void {
    this.#phase = 'closed';
    this.#cancelPause?.();
    for (const queued of this.#current) this.#queue.settle(queued, this.#refuse(code));
    this.#current = [];
    this.#queue.refuseAll(code, this.#ledger.gameVersion);
    const fault = new RoomFault(code === 'unknown_game' ? 'unknown_game' : 'internal', 'the room has been closed');
    for (const wanted of this.#refreshes.splice(0)) wanted.reject(fault);
    this.#idle?.resolve();
  }

  /** Asked anew after every wait. */
  #isClosed(): boolean {
    return this.#phase === 'closed';
  }

  /** The next turn, or, where a batch has only just begun, a little later: what comes until then goes with it. */
  #schedule(): void {
    if (this.#isRunning || this.#isScheduled) return;
    const { runtime, limits } = this.#environment;
    const pauseMs = this.#lastBatchAt + limits.batchMs - runtime.now();
    const isUrgent = this.#refreshes.length > 0 || this.#queue.length >= limits.batchCommands || this.#phase !== 'open';
    if (isUrgent || pauseMs <= 0 || pauseMs > limits.batchMs) {
      this.#cancelPause?.();
      this.#cancelPause = null;
      this.#isScheduled = true;
      runtime.defer(() => {
        this.#isScheduled = false;
        void this.#run();
      });
    } else {
      this.#cancelPause ??= runtime.setTimer(pauseMs, () => {
        this.#cancelPause = null;
        if (!this.#isRunning && !this.#isScheduled) void this.#run();
      });
    }
  }

  async #run(): Promise<void> {
    if (this.#phase === 'closed') return;
    this.#isRunning = true;
    try {
      if (this.#refreshes.length > 0) await this.#refresh(this.#refreshes.splice(0));
      else if (this.#queue.length > 0) await this.#batch();
    } catch (cause) {
      this.#room.violated(cause);
    }
    this.#isRunning = false;
    if (this.#isClosed()) return;
    if (this.isBusy) this.#schedule();
    else this.#idle?.resolve();
  }

  async #refresh(wanted: readonly PromiseWithResolvers<void>[]): Promise<void> {
    try {
      await this.#committer.refresh();
    } catch (cause) {
      const reason = cause instanceof Error ? cause : new Error('the log could not be read', { cause });
      for (const { reject } of wanted) reject(reason);
      if (!(cause instanceof StoreFault)) throw cause;
      return;
    }
    for (const { resolve } of wanted) resolve();
    if (this.#phase !== 'closed') this.#room.settled(true);
  }

  async #batch(): Promise<void> {
    const { runtime, limits, observer } = this.#environment;
    const startedAt = runtime.now();
    this.#lastBatchAt = startedAt;
    this.#current = this.#queue.take(limits.batchCommands);
    const result = await this.#committer.commit(this.#current.map((queued) => queued.request));
    const commands = this.#current;
    this.#current = [];
    if (result.status === 'closed') return;
    if (result.status === 'erased') {
      for (const queued of commands) this.#queue.settle(queued, this.#refuse('unknown_game'));
      this.#room.erased();
      return;
    }
    this.#answer(commands, result);
    if (result.status === 'decided' && result.isWritten) {
      const durationMs = runtime.now() - startedAt;
      const { events } = result;
      observer.on({ type: 'batchCommitted', gameId: this.#gameId, commands: commands.length, events, durationMs });
    }
    this.#room.settled(result.status === 'decided');
  }

  #answer(commands: readonly QueuedCommand<Command>[], result: Answered): void {
    const { gameVersion } = this.#ledger;
    commands.forEach((queued, index) => {
      const verdict = result.status === 'decided' ? result.verdicts[index] : result.known.get(queued.key);
      if (verdict === undefined) {
        this.#queue.settle(queued, this.#refuse(result.status === 'undecided' ? result.code : 'internal'));
      } else if (verdict.status === 'failed') {
        const message = `the domain failed on ${queued.request.command.type}`;
        const { cause } = verdict;
        this.#environment.observer.on({ type: 'invariantViolation', gameId: this.#gameId, message, cause });
        this.#queue.settle(queued, this.#refuse('internal'));
      } else {
        invariant(verdict.gameVersion <= gameVersion, 'R1', 'an answer is ahead of what has been told');
        this.#queue.settle(queued, verdict);
      }
    });
  }

  #refuse(code: UnavailableCode): Answer {
    this.#environment.observer.on({ type: 'commandRefused', gameId: this.#gameId, code });
    return unavailable(code, this.#ledger.gameVersion);
  }
}
