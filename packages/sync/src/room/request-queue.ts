import type { Outcome } from '../seams/event-store.ts';
import type { Answer, CommandRequest, UnavailableCode } from './answer.ts';
import { unavailable } from './answer.ts';
import { Mailbox } from './mailbox.ts';
import { ReceiptCache, receiptKey } from './receipt-cache.ts';

/** A command on its way. `answer` is null for upkeep: nobody waits for it. */
export interface QueuedCommand<Command> {
  readonly key: string;
  readonly request: CommandRequest<Command>;
  readonly answer: ((answer: Answer) => void) | null;
}

/** Commands that wait or are being decided, each once: what is sent again meanwhile shares the answer (R3). */
export class RequestQueue<Command> {
  readonly #mailbox = new Mailbox<QueuedCommand<Command>>();
  readonly #inFlight = new Map<string, Promise<Answer>>();
  readonly #receipts: ReceiptCache;
  readonly #capacity: number;
  #upkeep = 0;

  constructor(capacity: number, receiptsCached: number) {
    this.#capacity = capacity;
    this.#receipts = new ReceiptCache(receiptsCached);
  }

  get length(): number {
    return this.#mailbox.length;
  }

  /** Upkeep that waits or is being decided. */
  get upkeep(): number {
    return this.#upkeep;
  }

  /** Outcomes that are remembered. */
  get receipts(): number {
    return this.#receipts.size;
  }

  /** The answer of a command that is remembered or under way. */
  known(request: CommandRequest<Command>): Outcome | Promise<Answer> | undefined {
    const key = receiptKey(request.actor, request.correlationId);
    return this.#inFlight.get(key) ?? this.#receipts.get(key);
  }

  get isFull(): boolean {
    return this.#mailbox.length >= this.#capacity;
  }

  add(request: CommandRequest<Command>): Promise<Answer> {
    const key = receiptKey(request.actor, request.correlationId);
    const { promise, resolve } = Promise.withResolvers<Answer>();
    this.#inFlight.set(key, promise);
    this.#mailbox.push({ key, request, answer: resolve });
    return promise;
  }

  addUpkeep(command: Command, correlationId: string): void {
    this.#upkeep += 1;
    this.#mailbox.push({
      key: receiptKey(null, correlationId),
      request: { actor: null, correlationId, command },
      answer: null,
    });
  }

  take(count: number): readonly QueuedCommand<Command>[] {
    return this.#mailbox.take(count);
  }

  settle(queued: QueuedCommand<Command>, answer: Answer): void {
    if (queued.answer === null) {
      this.#upkeep -= 1;
      return;
    }
    if (answer.status !== 'unavailable') this.#receipts.remember(queued.key, answer);
    this.#inFlight.delete(queued.key);
    queued.answer(answer);
  }

  /** Answers all that waits. */
  refuseAll(code: UnavailableCode, gameVersion: number): void {
    for (const queued of this.#mailbox.take(this.#mailbox.length)) this.settle(queued, unavailable(code, gameVersion));
  }
}
