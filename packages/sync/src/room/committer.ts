import type { Context, DomainCommand, DomainEvent } from '../decider.ts';
import { invariant } from '../invariant.ts';
import type { Outcome, ReceiptKey } from '../seams/event-store.ts';
import { StoreFault } from '../seams/event-store.ts';
import type { CommandRequest, UnavailableCode } from './answer.ts';
import type { EncodedVersion } from './encoded-version.ts';
import { toStored } from './encoded-version.ts';
import type { Ledger } from './ledger.ts';
import type { BatchPlan, Verdict } from './plan-batch.ts';
import { planBatch } from './plan-batch.ts';
import { foldStored, readTail } from './read-log.ts';
import { receiptKey } from './receipt-cache.ts';
import type { RoomEnvironment } from './room-environment.ts';

export interface CommitterRoom<State, Event> {
  /** false: the room is over; nothing may be told any more */
  isOpen(): boolean;
  context(): Omit<Context, 'actor'>;
  /** Durable versions: swap the state, then tell everybody; all of it at once (R1). `ring`: other nodes may not know of them. */
  advance(versions: readonly EncodedVersion<Event>[], state: State, ring: boolean): void;
}

/** `decided`: one verdict for each command. `undecided`: for some there is an outcome, the others may be sent again. */
export type CommitResult =
  | {
      readonly status: 'decided';
      readonly verdicts: readonly Verdict[];
      readonly events: number;
      /** false: there was nothing to write */
      readonly isWritten: boolean;
    }
  | { readonly status: 'undecided'; readonly code: UnavailableCode; readonly known: ReadonlyMap<string, Outcome> }
  | { readonly status: 'erased' }
  | { readonly status: 'closed' };

const CLOSED = { status: 'closed' } as const;

interface Attempts {
  count: number;
  /** an append of these commands may still land */
  isDoubtful: boolean;
  known: ReadonlyMap<string, Outcome>;
}

/** Brings batches into the log. One at a time: between reading and swapping the state nobody else may change it. */
export class Committer<State, Command extends DomainCommand, Event extends DomainEvent> {
  readonly #environment: RoomEnvironment<State, Command, Event>;
  readonly #gameId: string;
  readonly #ledger: Ledger<State, Event>;
  readonly #room: CommitterRoom<State, Event>;
  /** the version on which an append was tried whose outcome nobody knows */
  #doubtfulVersion: number | null = null;
  /** the last that was heard of the store was a fault */
  #isFailing = false;

  constructor(
    environment: RoomEnvironment<State, Command, Event>,
    gameId: string,
    ledger: Ledger<State, Event>,
    room: CommitterRoom<State, Event>,
  ) {
    this.#environment = environment;
    this.#gameId = gameId;
    this.#ledger = ledger;
    this.#room = room;
  }

  /** May an append of unknown outcome still add to the log? Not once the log has passed its version: it has lost then (S3). */
  get isDoubtful(): boolean {
    return this.#doubtfulVersion !== null && this.#ledger.gameVersion <= this.#doubtfulVersion;
  }

  async commit(commands: readonly CommandRequest<Command>[]): Promise<CommitResult> {
    const attempts: Attempts = { count: 0, isDoubtful: false, known: new Map() };
    for (;;) {
      const plan = this.#plan(commands, attempts);
      if (plan.versions.length === 0 && plan.receipts.length === 0) return decided(plan);
      const result = await this.#append(plan);
      if (!this.#room.isOpen()) return CLOSED;
      if (result === 'appended') return this.#take(plan);
      if (result === 'unavailable') return unsaved(attempts);
      const next = await this.#reconcile(commands, attempts, result);
      if (next !== null) return next;
    }
  }

  /** Reads what others have written, and tells it. Rejects with StoreFault. */
  async refresh(): Promise<void> {
    const { decider, store, limits, observer } = this.#environment;
    const { gameVersion } = this.#ledger;
    // It may be an append of our own that nobody has been rung for.
    const ring = this.isDoubtful;
    await readTail(store, this.#gameId, gameVersion, limits.readPage, (events) => {
      if (!this.#room.isOpen()) return;
      const { versions, state } = foldStored(decider, this.#ledger.state, events);
      invariant(state !== null, 'L1', 'events fold to nothing');
      this.#room.advance(versions, state, ring);
    });
    const events = this.#ledger.gameVersion - gameVersion;
    if (events > 0) observer.on({ type: 'tailRead', gameId: this.#gameId, events });
  }

  #plan(commands: readonly CommandRequest<Command>[], attempts: Attempts): BatchPlan<State, Event> {
    const { decider, digest } = this.#environment;
    const { gameVersion, hash, state } = this.#ledger;
    const { known, isDoubtful: fence } = attempts;
    return planBatch({
      decider,
      digest,
      gameVersion,
      hash,
      state,
      commands,
      known,
      context: this.#room.context(),
      fence,
    });
  }

  async #append(plan: BatchPlan<State, Event>): Promise<'appended' | 'conflict' | 'unknown' | 'unavailable'> {
    const { store, decider, observer } = this.#environment;
    const { expectedVersion, versions, receipts } = plan;
    try {
      const events = versions.map((version) => toStored(version, decider.schema));
      const result = await store.append({ gameId: this.#gameId, expectedVersion, events, receipts });
      this.#recovered();
      return result;
    } catch (fault) {
      if (!(fault instanceof StoreFault)) throw fault;
      this.#isFailing = true;
      if (fault.kind === 'unknown') return 'unknown';
      observer.on({ type: 'storeUnavailable', gameId: this.#gameId, message: fault.message });
      return 'unavailable';
    }
  }

  /** The batch is durable. */
  #take(plan: BatchPlan<State, Event>): CommitResult {
    const { gameVersion } = this.#ledger;
    invariant(
      gameVersion === plan.expectedVersion,
      'R1',
      `planned on ${plan.expectedVersion}, the state is at ${gameVersion}`,
    );
    if (plan.versions.length > 0) {
      invariant(plan.state !== null, 'L1', 'events fold to nothing');
      this.#room.advance(plan.versions, plan.state, true);
    }
    return decided(plan);
  }

  /** After a conflict or an unknown outcome: what is the truth? Answers null when the batch is to be planned again. */
  async #reconcile(
    commands: readonly CommandRequest<Command>[],
    attempts: Attempts,
    result: 'conflict' | 'unknown',
  ): Promise<CommitResult | null> {
    const { observer, limits } = this.#environment;
    attempts.count += 1;
    if (result === 'unknown') {
      attempts.isDoubtful = true;
      this.#doubtfulVersion = this.#ledger.gameVersion;
    }
    const type = result === 'unknown' ? 'unknownOutcome' : 'conflict';
    observer.on({ type, gameId: this.#gameId, attempt: attempts.count });
    const before = this.#ledger.gameVersion;
    const isRead = await this.#readTruth(commands, attempts);
    if (!this.#room.isOpen()) return CLOSED;
    if (!isRead) return unsaved(attempts);
    const { known, isDoubtful } = attempts;
    const isExplained = result === 'unknown' || known.size > 0 || this.#ledger.gameVersion > before;
    if (!isExplained && (await this.#isErased())) return { status: 'erased' };
    if (!this.#room.isOpen()) return CLOSED;
    if (attempts.count < limits.appendAttempts) return null;
    return { status: 'undecided', code: isDoubtful ? 'timeout' : 'conflict', known };
  }

  /** Receipts first, the tail after: so no receipt found is of a version that has not been told (R1). */
  async #readTruth(commands: readonly CommandRequest<Command>[], attempts: Attempts): Promise<boolean> {
    const { store, observer, limits, runtime } = this.#environment;
    const keys = commands.map(({ actor, correlationId }): ReceiptKey => ({ actor: actor ?? '', correlationId }));
    for (let failures = 0; ; failures += 1) {
      try {
        const receipts = await store.receipts(this.#gameId, keys);
        await this.refresh();
        attempts.known = new Map(
          receipts.map((receipt) => [receiptKey(receipt.actor, receipt.correlationId), receipt.outcome]),
        );
        for (const { outcome } of receipts) {
          invariant(
            !this.#room.isOpen() || outcome.gameVersion <= this.#ledger.gameVersion,
            'R1',
            'a receipt is ahead of its log',
          );
          observer.on({ type: 'receiptFound', gameId: this.#gameId });
        }
        return true;
      } catch (fault) {
        if (!(fault instanceof StoreFault)) throw fault;
        this.#isFailing = true;
        observer.on({ type: 'storeUnavailable', gameId: this.#gameId, message: fault.message });
        if (failures >= limits.storeRetries) return false;
        const pause = Promise.withResolvers<void>();
        runtime.setTimer(limits.storeRetryMs * 2 ** Math.min(failures, 3), pause.resolve);
        await pause.promise;
        if (!this.#room.isOpen()) return false;
      }
    }
  }

  #recovered(): void {
    if (!this.#isFailing) return;
    this.#isFailing = false;
    this.#environment.observer.on({ type: 'storeRecovered', gameId: this.#gameId });
  }

  /** A conflict that nothing explains: the game is gone, or the log under the room is another one. */
  async #isErased(): Promise<boolean> {
    try {
      const head = await this.#environment.store.head(this.#gameId);
      if (head === null) return true;
      invariant(head.gameVersion >= this.#ledger.gameVersion, 'R5', `the log went back to ${head.gameVersion}`);
      return false;
    } catch (fault) {
      if (fault instanceof StoreFault) return false;
      throw fault;
    }
  }
}

function decided<State, Event>(plan: BatchPlan<State, Event>): CommitResult {
  const isWritten = plan.versions.length > 0 || plan.receipts.length > 0;
  return { status: 'decided', verdicts: plan.verdicts, events: plan.versions.length, isWritten };
}

function unsaved({ isDoubtful, known }: Attempts): CommitResult {
  return { status: 'undecided', code: isDoubtful ? 'timeout' : 'storage_unavailable', known };
}
