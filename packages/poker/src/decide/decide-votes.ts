import type { CommandNamed, CommandOf } from '../command.ts';
import { cardOf } from '../decks.ts';
import type { Game, Round, Vote } from '../game.ts';
import { type Rejection, refuse } from '../rejection.ts';
import { ok, type Result } from '../result.ts';
import { withEntry } from '../record.ts';
import { voteOf } from '../rules/rounds.ts';
import { tally } from '../tally/tally.ts';
import { type Asked, type Decision, happened, makeEvent, unchanged } from './decision.ts';
import { presentStory } from './find-story.ts';
import { latestRound } from './open-round.ts';
import { restartVoting } from './restart-voting.ts';
import { alreadyRevealed, revealVotes } from './reveal-votes.ts';

export type VoteCommand = CommandNamed<'submitVote' | 'withdrawVote' | 'revealVotes' | 'restartVoting'>;

export function decideVotes(asked: Asked, command: VoteCommand): Decision {
  switch (command.type) {
    case 'submitVote':
      return submitVote(asked, command);
    case 'withdrawVote':
      return withdrawVote(asked, command);
    case 'revealVotes':
      return revealVotes(asked.game, command, asked.context);
    case 'restartVoting':
      return restartVoting(asked, command);
  }
}

/** D1: into the round that it names, or refused: a vote never slips into another one. */
function submitVote(asked: Asked, command: CommandOf<'submitVote'>): Decision {
  const { game, context, actor } = asked;
  const round = voteRound(game, command);
  if (!round.ok) return round;
  if (cardOf(game.deck, command.card) === null) {
    return refuse('unknown_card', 'This card is not in the deck: choose one that is.');
  }
  const before = voteOf(round.value, actor.playerId);
  if (before !== null && before.card === command.card && before.confidence === command.confidence) return unchanged;
  if (round.value.status === 'revealed') return changeVote(asked, command, round.value);
  const reason = before === null ? `${actor.name} voted` : `${actor.name} voted again`;
  return happened(makeEvent(context, 'voteSubmitted', voteData(asked, command), reason));
}

function withdrawVote({ game, context, actor }: Asked, command: CommandOf<'withdrawVote'>): Decision {
  const { storyId, round: number } = command;
  const round = voteRound(game, command);
  if (!round.ok) return round;
  if (round.value.status === 'revealed') return alreadyRevealed;
  const { playerId } = actor;
  if (voteOf(round.value, playerId) === null) return unchanged;
  const reason = `${actor.name} took the vote back`;
  return happened(makeEvent(context, 'voteWithdrawn', { storyId, round: number, playerId }, reason));
}

/** The round that the vote names, while votes can be cast in it: open, or revealed where a vote may be changed (D7). */
function voteRound(game: Game, command: CommandNamed<'submitVote' | 'withdrawVote'>): Result<Round, Rejection> {
  const story = presentStory(game, command.storyId);
  if (!story.ok) return story;
  const found = latestRound(story.value, command.round);
  if (!found.ok) return found;
  const round = found.value;
  if (round.status === 'abandoned') {
    return refuse('stale_round', 'This round is over without a result: vote when the story is started again.');
  }
  if (round.status === 'revealed' && !mayChange(game, round)) return alreadyRevealed;
  return ok(round);
}

/** Not in an anonymous round: it would tell who changed what (D18). */
function mayChange(game: Game, round: Round): boolean {
  return game.settings.changeVoteAfterReveal && !round.anonymous;
}

/** D7: marked, and the result computed anew, as long as the deck has all of the round's cards. */
function changeVote(asked: Asked, command: CommandOf<'submitVote'>, round: Round): Decision {
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

function voteData({ actor }: Asked, { storyId, round, card, confidence }: CommandOf<'submitVote'>) {
  return {
    storyId,
    round,
    playerId: actor.playerId,
    card,
    ...(confidence === undefined ? {} : { confidence }),
  };
}
