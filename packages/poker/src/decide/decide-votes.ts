import type { CommandNamed, CommandOf } from '../command.ts';
import { cardOf } from '../card-of.ts';
import type { Round, Vote } from '../game.ts';
import { refuse } from '../rejection.ts';
import { withEntry } from '../record.ts';
import { tally } from '../tally/tally.ts';
import { type CardCommand, castVote, settledVote, voteData, voteRound, withdrawVote } from './cast-vote.ts';
import { type Asked, type Decision, happened, makeEvent } from './decision.ts';
import { alreadyRevealed } from './latest-round.ts';
import { restartVoting } from './restart-voting.ts';
import { revealVotes } from './reveal-votes.ts';

export type VoteCommand = CardCommand | CommandNamed<'revealVotes' | 'restartVoting'>;

export function decideVotes(asked: Asked, command: VoteCommand): Decision {
  switch (command.type) {
    case 'submitVote':
    case 'withdrawVote':
      return decideCardAnywhere(asked, command);
    case 'revealVotes':
      return revealVotes(asked.game, command, asked.context);
    case 'restartVoting':
      return restartVoting(asked, command);
  }
}

/** D1: into the round that it names, or refused: a vote never slips into another one. */
function decideCardAnywhere(asked: Asked, command: CardCommand): Decision {
  const round = voteRound(asked.game, command);
  if (!round.ok) return round;
  const isRevealed = round.value.status === 'revealed';
  if (command.type === 'withdrawVote') return isRevealed ? alreadyRevealed : withdrawVote(asked, command, round.value);
  return isRevealed ? changeVote(asked, command, round.value) : castVote(asked, command, round.value);
}

/** D7: marked, and the result computed anew, as long as the deck has all of the round's cards. */
function changeVote(asked: Asked, command: CommandOf<'submitVote'>, round: Round): Decision {
  const settled = settledVote(asked, command, round);
  if (settled !== null) return settled;
  const { game, context, actor } = asked;
  const vote: Vote = { card: command.card, castAt: context.now };
  const votes = withEntry(round.votes, actor.playerId, vote);
  if (Object.values(votes).some(({ card }) => card === undefined || cardOf(game.deck, card) === null)) {
    return refuse('round_not_open', 'The deck is another one since this reveal: vote again in a new round.');
  }
  const result = tally(game.deck, votes, game.settings.suggestionRule, 'named');
  const reason = `${actor.name} changed the vote after the reveal`;
  return happened(makeEvent(context, 'voteChanged', { ...voteData(asked, command), result }, reason));
}
