import { type Command, decide, type Game, isPredictable, redactEvent } from '@planning-poker/poker';

/** What a page predicts beside its own cards. */
export const restOfDecider = {
  decide,
  redactEvent,
  predictable: (_game: Game, command: Command): boolean => isPredictable(command),
};
