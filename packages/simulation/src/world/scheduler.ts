import { afterMicrotasks, afterTurnOfTheLoop } from '../platform/turns.ts';
import type { Trace } from './trace.ts';

/** So many steps may pass until a promise that nobody caught fails the run; a turn of the loop costs three times as much as a tick. */
export const STEPS_A_TURN = 32;

/** Something that is to happen. Cancelling is forgetting what to run: its place in the heap stays until its time. */
export interface Step {
  readonly atUs: number;
  readonly order: number;
  readonly label: string;
  run: (() => void) | null;
}

/**
 * The one source of turns. Time is an integer of microseconds; steps of the same instant run in the order in which they were
 * asked for; between two steps every microtask runs, so that an `await` in the engine is over before anything else happens.
 */
export class Scheduler {
  nowUs = 0;
  steps = 0;
  readonly #trace: Trace;
  readonly #heap: Step[] = [];
  #order = 0;

  constructor(trace: Trace) {
    this.#trace = trace;
  }

  after(delayUs: number, label: string, run: () => void): Step {
    this.#order += 1;
    const step: Step = { atUs: this.nowUs + Math.max(0, Math.round(delayUs)), order: this.#order, label, run };
    this.#push(step);
    return step;
  }

  /** Runs steps until `isDone` says so (asked before each), the heap is empty or the next step lies beyond `untilUs`. */
  run(untilUs: number, isDone: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const turn = (): void => {
        try {
          const step = isDone() ? null : this.#next(untilUs);
          if (step === null) return resolve();
          this.#perform(step);
        } catch (error) {
          return reject(error instanceof Error ? error : new Error(String(error)));
        }
        // As long as ticks follow ticks the platform tells of no rejected promise.
        if (this.steps % STEPS_A_TURN === 0) afterTurnOfTheLoop(turn);
        else afterMicrotasks(turn);
      };
      afterMicrotasks(turn);
    });
  }

  #perform(step: Step): void {
    this.nowUs = step.atUs;
    this.steps += 1;
    this.#trace.step(step.atUs, step.label);
    const run = step.run;
    step.run = null;
    run?.();
  }

  /** The next step that is not cancelled, or null; time moves to `untilUs` where nothing is left before it. */
  #next(untilUs: number): Step | null {
    for (;;) {
      const step = this.#heap[0];
      if (step === undefined || step.atUs > untilUs) {
        if (Number.isFinite(untilUs)) this.nowUs = Math.max(this.nowUs, untilUs);
        return null;
      }
      this.#pop();
      if (step.run !== null) return step;
    }
  }

  #push(step: Step): void {
    const heap = this.#heap;
    let index = heap.length;
    heap.push(step);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent] as Step;
      if (!isBefore(step, above)) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = step;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop() as Step;
    if (heap.length === 0) return;
    let index = 0;
    for (;;) {
      let child = index * 2 + 1;
      if (child >= heap.length) break;
      const right = child + 1;
      if (right < heap.length && isBefore(heap[right] as Step, heap[child] as Step)) child = right;
      const below = heap[child] as Step;
      if (!isBefore(below, last)) break;
      heap[index] = below;
      index = child;
    }
    heap[index] = last;
  }
}

function isBefore(left: Step, right: Step): boolean {
  return left.atUs < right.atUs || (left.atUs === right.atUs && left.order < right.order);
}
