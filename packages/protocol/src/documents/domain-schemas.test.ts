import type { EventData, Game } from '@planning-poker/poker';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { DeepReadonly } from '../readonly.ts';
import type { gameSummary as readGameSummary } from '../views.ts';
import type { z } from '../zod.ts';
import type { gameSummary, shownGame } from './domain-schemas.ts';
import { eventData } from './event-schemas.ts';

/** A password's hash is stored and never sent. */
type Shown<Value> = DeepReadonly<Omit<Value, 'passwordHash'>>;
/** Poker writes "no data" as a record without keys, zod as one whose values are never. */
type ShownData<Data> = keyof Data extends never ? DeepReadonly<Record<string, never>> : Shown<Data>;
type Published<Schema extends z.ZodMiniType> = DeepReadonly<z.output<Schema>>;

describe('the published shapes', () => {
  it("[W17] of a game are poker's, in both directions", () => {
    expectTypeOf<DeepReadonly<z.output<typeof shownGame>>>().toEqualTypeOf<Shown<Game>>();
    expectTypeOf<DeepReadonly<z.output<typeof gameSummary>>>().toEqualTypeOf<
      DeepReadonly<z.output<typeof readGameSummary>>
    >();
  });

  it("[W17] of events are poker's, in both directions", () => {
    expectTypeOf<{ [Type in keyof typeof eventData]: Published<(typeof eventData)[Type]> }>().toEqualTypeOf<{
      [Type in keyof EventData]: ShownData<EventData[Type]>;
    }>();
  });

  it('[W1] [W9] have no field for what is never sent', () => {
    expect(Object.keys(eventData.gameCreated.def.shape)).toEqual(['gameId', 'name', 'deck', 'settings']);
  });
});
