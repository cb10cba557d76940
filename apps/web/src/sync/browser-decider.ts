import { activePlayers, decideCard, evolve } from '@planning-poker/poker';
import type { CardCommand, Command, Game, GameEvent } from '@planning-poker/poker';
import type { ClientDecider } from '@planning-poker/sync';
import { putOff } from '../browser/later.ts';

type BrowserDecider = ClientDecider<Game, Command, GameEvent>;

/** The rest of the rules, once it has come. Until then only cards are predicted: nothing else is asked for that soon. */
let rest: Pick<BrowserDecider, 'decide' | 'redactEvent' | 'predictable'> | null = null;

export async function loadRest(): Promise<void> {
  rest = (await import('./rest-of-decider.ts')).restOfDecider;
}
putOff(loadRest);

/**
 * The domain as a page carries it: the server's own functions (L4), and of them first what the first vote needs. What is not there yet is
 * not predicted, and shows when the server has decided it.
 */
export const browserDecider: BrowserDecider = {
  evolve,
  decide(game, command, context) {
    if (rest !== null) return rest.decide(game, command, context);
    if (game !== null && isCard(command)) return decideCard(game, command, context);
    throw new Error(`${command.type} cannot be predicted yet.`);
  },
  predictable: (game, command) => (rest === null ? isCard(command) : rest.predictable(game, command)),
  // The own vote is told to its voter whole: before the rest has come there is nothing to hide.
  redactEvent: (event, viewer) => (rest === null ? event : rest.redactEvent(event, viewer)),
  urgent: (event) => event.type === 'votesRevealed',
  members: (game) => activePlayers(game).map(({ playerId }) => playerId),
};

function isCard(command: Command): command is CardCommand {
  return command.type === 'submitVote' || command.type === 'withdrawVote';
}
