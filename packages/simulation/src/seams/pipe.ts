import type { Faults } from '../world/faults.ts';
import type { Incarnation } from '../world/incarnation.ts';
import type { Random } from '../world/random.ts';
import type { Scheduler } from '../world/scheduler.ts';

export interface Frame {
  readonly kind: 'handshake' | 'connected' | 'refused' | 'message' | 'ack' | 'hangup';
  /** JSON */
  readonly text: string;
  /** pairs a message with its acknowledgement; null: nobody acknowledges it */
  readonly ackId: number | null;
}

export interface PipeParts {
  readonly name: string;
  readonly scheduler: Scheduler;
  readonly faults: Faults;
  readonly random: Random;
  readonly receiver: Incarnation;
  readonly latency: { readonly baseUs: number; readonly jitterUs: number };
  readonly deliver: (frame: Frame) => void;
}

interface Waiting {
  readonly frame: Frame;
  readonly dueUs: number;
}

/** One direction of a connection: in order, like TCP, until it is cut; it buffers without a bound, as a kernel nearly does. */
export class Pipe {
  /** [S9] bytes sent and not yet delivered */
  bufferedBytes = 0;
  isCut = false;
  /** Takes everything and delivers nothing, and says so to nobody. */
  isBlackhole = false;
  /** the least time between two deliveries: a slow reader */
  gapUs = 0;
  readonly #parts: PipeParts;
  readonly #queue: Waiting[] = [];
  #stalledUntilUs = 0;
  #lastDueUs = 0;
  #pumping = false;

  constructor(parts: PipeParts) {
    this.#parts = parts;
  }

  get isEmpty(): boolean {
    return this.#queue.length === 0;
  }

  send(frame: Frame): void {
    if (this.isCut || this.isBlackhole) return;
    const { scheduler, random, latency, faults } = this.#parts;
    let delayUs = latency.baseUs + random.int(0, latency.jitterUs);
    if (faults.strikes('linkSlow')) delayUs += faults.random('linkSlow').int(5_000, 2_000_000);
    this.#lastDueUs = Math.max(this.#lastDueUs + this.gapUs, scheduler.nowUs + delayUs);
    this.#queue.push({ frame, dueUs: this.#lastDueUs });
    this.bufferedBytes += frame.text.length;
    this.#pump();
  }

  stall(forUs: number): void {
    this.#stalledUntilUs = this.#parts.scheduler.nowUs + forUs;
  }

  /** Cuts it; gives back what was still under way. */
  cut(): readonly Frame[] {
    this.isCut = true;
    this.bufferedBytes = 0;
    return this.#queue.splice(0).map((waiting) => waiting.frame);
  }

  #pump(): void {
    const head = this.#queue[0];
    if (this.#pumping || head === undefined) return;
    this.#pumping = true;
    const { scheduler, name } = this.#parts;
    const delayUs = Math.max(head.dueUs, this.#stalledUntilUs) - scheduler.nowUs;
    scheduler.after(delayUs, `${name} ${head.frame.kind}`, () => {
      this.#pumping = false;
      this.#deliverHead();
      this.#pump();
    });
  }

  #deliverHead(): void {
    const { scheduler, receiver, deliver, faults, name } = this.#parts;
    const head = this.#queue[0];
    if (head === undefined || this.isCut || this.isBlackhole) return void this.#queue.splice(0);
    if (scheduler.nowUs < Math.max(head.dueUs, this.#stalledUntilUs)) return;
    this.#queue.shift();
    this.bufferedBytes -= head.frame.text.length;
    receiver.enter(name, () => deliver(head.frame));
    if (head.frame.kind === 'message' && faults.strikes('linkDuplicate')) {
      const againUs = faults.random('linkDuplicate').int(0, 800_000);
      scheduler.after(againUs, `${name} duplicate`, () => {
        if (!this.isCut) receiver.enter(name, () => deliver(head.frame));
      });
    }
  }
}
