import type { GameEvent } from './event.ts';

/** The schema that new events are stored with. One more with every change that an old event needs a step for. */
export const schema = 1;

/** An event as a store gives it back: it was this package's once, maybe an earlier version's. */
export interface StoredEvent {
  readonly type: string;
  readonly data: unknown;
  readonly actor: string | null;
  readonly at: number;
  readonly reason: string;
}

/** Brings an event of one schema to the next. */
export type UpcastStep = (event: StoredEvent) => StoredEvent;

/** The steps from each earlier schema, by the schema that they start from: `{ 1: from1To2, 2: from2To3 }`. */
export type UpcastSteps = { readonly [schema: number]: UpcastStep };

/**
 * Makes the function that brings a stored event of any earlier schema to the present one (D25), step by step, so that each step
 * is written once and never touched again.
 *
 * @throws Error for a schema that this version does not know: a newer one wrote the log, and guessing would lose what it means
 */
export function createUpcast(present: number, steps: UpcastSteps): (event: StoredEvent, from: number) => GameEvent {
  return (event, from) => {
    if (!Number.isInteger(from) || from < 1 || from > present) {
      throw new Error(`The log has an event of schema ${from}; this version knows 1 to ${present}.`);
    }
    let current = event;
    for (let number = from; number < present; number += 1) {
      const step = steps[number];
      if (step === undefined) throw new Error(`There is no step from schema ${number} to ${number + 1}.`);
      current = step(current);
    }
    // What decide made is what was stored, and each step leads to the present form; the golden log holds them to it.
    return current as GameEvent;
  };
}

export const upcast = createUpcast(schema, {});
