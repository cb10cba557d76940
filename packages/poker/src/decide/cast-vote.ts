import type { CommandNamed, CommandOf } from '../command.ts';
import { cardOf } from '../card-of.ts';
import type { Game, Round } from '../game.ts';
import { type Rejection, refuse } from '../rejection.ts';
import { ok, type Result } from '../result.ts';
import { voteOf } from '../rules/rounds.ts';
import { type Asked, type Decision, happened, makeEvent, unchanged } from './decision.ts';
import { presentStory } from './find-story.ts';
import { alreadyRevealed, latestRound } from './latest-round.ts';

/** What a voter does with the own card, and nothing else. */
export type CardCommand = CommandNamed<'submitVote' | 'withdrawVote'>;

/** The round that the vote names, while votes can be cast in it: open, or revealed where a vote may be changed (D7). */
export function voteRound(game: Game, command: CardCommand): Result<Round, Rejection> {
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

/** Is there anything to do? Null: yes. A card that the deck has not is refused (D2), the same vote again changes nothing (D20). */
export function settledVote({ game, actor }: Asked, command: CommandOf<'submitVote'>, round: Round): Decision | null {
  if (cardOf(game.deck, command.card) === null) {
    return refuse('unknown_card', 'This card is not in the deck: choose one that is.');
  }
  const before = voteOf(round, actor.playerId);
  return before !== null && before.card === command.card && before.confidence === command.confidence ? unchanged : null;
}

/** Into an open round. */
export function castVote(asked: Asked, command: CommandOf<'submitVote'>, round: Round): Decision {
  const settled = settledVote(asked, command, round);
  if (settled !== null) return settled;
  const { context, actor } = asked;
  const before = voteOf(round, actor.playerId);
  const reason = before === null ? `${actor.name} voted` : `${actor.name} voted again`;
  return happened(makeEvent(context, 'voteSubmitted', voteData(asked, command), reason));
}

/** Out of an open round. */
export function withdrawVote({ context, actor }: Asked, command: CommandOf<'withdrawVote'>, round: Round): Decision {
  const { storyId } = command;
  const { playerId } = actor;
  if (voteOf(round, playerId) === null) return unchanged;
  const reason = `${actor.name} took the vote back`;
  return happened(makeEvent(context, 'voteWithdrawn', { storyId, round: round.number, playerId }, reason));
}

export function voteData({ actor }: Asked, { storyId, round, card, confidence }: CommandOf<'submitVote'>) {
  return {
    storyId,
    round,
    playerId: actor.playerId,
    card,
    ...(confidence === undefined ? {} : { confidence }),
  };
}
