import type { Context } from '../context.ts';
import type { Game } from '../game.ts';
import { type CardCommand, castVote, voteRound, withdrawVote } from './cast-vote.ts';
import type { Decision } from './decision.ts';
import { alreadyRevealed } from './latest-round.ts';
import { notJoined, onlyServer, permit } from './permissions.ts';

/**
 * The part of `decide` that a page needs before anything else, and that is all it has to load for the first vote: a card played into
 * an open round, or taken back. Made of the same functions, it decides the same; a round that is not open it refuses.
 */
export function decideCard(game: Game, command: CardCommand, context: Context): Decision {
  if (context.actor === null) return onlyServer;
  const permitted = permit(game, command, context.actor);
  if (!permitted.ok) return permitted;
  if (permitted.value === null) return notJoined;
  const round = voteRound(game, command);
  if (!round.ok) return round;
  if (round.value.status !== 'open') return alreadyRevealed;
  const asked = { game, context, actor: permitted.value };
  return command.type === 'submitVote'
    ? castVote(asked, command, round.value)
    : withdrawVote(asked, command, round.value);
}
