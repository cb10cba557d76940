import { decks } from '@planning-poker/poker';
import type { Command, CommandFields, Deck } from '@planning-poker/poker';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { isClientCommandType } from './commands.ts';
import type { ClientCommandType, commandSchemas } from './commands.ts';
import type { chosenDeck } from './inputs.ts';
import { deckIds } from './deck-ids.ts';
import type { DeepReadonly } from './readonly.ts';
import type { z } from './zod.ts';

type Payload<Type extends ClientCommandType> = DeepReadonly<z.output<(typeof commandSchemas)[Type]>>;
type Empty = Record<never, never>;
/** Poker writes "no fields" as a record without keys, zod as one whose values are never. */
type Fields<Type extends ClientCommandType> = keyof CommandFields[Type] extends never
  ? DeepReadonly<Record<string, never>>
  : DeepReadonly<CommandFields[Type]>;

describe('the commands on the wire', () => {
  it("[W3] have exactly the fields of poker's commands, in both directions", () => {
    expectTypeOf<{ [Type in ClientCommandType]: Payload<Type> }>().toEqualTypeOf<{
      [Type in ClientCommandType]: Fields<Type>;
    }>();
    expectTypeOf<Empty>().toExtend<CommandFields['leaveGame']>();
  });

  it("are all of poker's but the two that no client may send", () => {
    expectTypeOf<keyof typeof commandSchemas | 'createGame' | 'expireTimer'>().toEqualTypeOf<Command['type']>();
    expect(isClientCommandType('submitVote')).toBe(true);
    expect(isClientCommandType('createGame')).toBe(false);
    expect(isClientCommandType('expireTimer')).toBe(false);
  });

  it('[W10] are looked up by their own names only', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])
      expect(isClientCommandType(name)).toBe(false);
  });

  it("name poker's built-in decks, all of them and in their order", () => {
    expect(deckIds).toEqual(decks.map((deck) => deck.id));
    expectTypeOf<DeepReadonly<z.output<typeof chosenDeck>>>().toEqualTypeOf<DeepReadonly<Deck>>();
  });
});
