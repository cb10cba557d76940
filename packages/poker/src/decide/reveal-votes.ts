import type { CommandOf } from '../command.ts';
import type { Context } from '../context.ts';
import type { Game, PlayerId, Vote } from '../game.ts';
import { type Refusal, refuse } from '../rejection.ts';
import { playerOf } from '../rules/people.ts';
import { countingVotes, waitingFor } from '../rules/rounds.ts';
import { tally } from '../tally/tally.ts';
import { type Decision, happened, makeEvent } from './decision.ts';
import { presentStory } from './find-story.ts';
import { alreadyRevealed, latestRound } from './latest-round.ts';
import { counted, quoted } from './wording.ts';

/**
 * Turns the cards that count (D4). Without any there is nothing to wait for or to force, so that is said first; D5: then everybody
 * who is waited for, unless the facilitator would rather not wait.
 *
 * @param context actor null: the server, as soon as nobody is waited for (D6)
 */
export function revealVotes(game: Game, command: CommandOf<'revealVotes'>, context: Context): Decision {
  const story = presentStory(game, command.storyId);
  if (!story.ok) return story;
  const found = latestRound(story.value, command.round);
  if (!found.ok) return found;
  const round = found.value;
  if (round.status === 'revealed') return alreadyRevealed;
  if (round.status === 'abandoned') {
    return refuse('stale_round', 'This round is over without a result: start another one to vote again.');
  }
  const votes = countingVotes(game, round);
  if (Object.keys(votes).length === 0) {
    return refuse('nothing_to_reveal', 'Nobody has voted yet: reveal when there is a card on the table.');
  }
  const missing = waitingFor(game, round, context.connected);
  if (missing.length > 0 && command.force !== true) return votesMissing(missing);
  const naming = round.anonymous ? 'anonymous' : 'named';
  const result = tally(game.deck, votes, game.settings.suggestionRule, naming);
  const data = {
    storyId: command.storyId,
    round: round.number,
    votes: round.anonymous ? unnamed(votes) : votes,
    result,
  };
  return happened(
    makeEvent(
      context,
      'votesRevealed',
      round.anonymous ? { ...data, anonymous: true } : data,
      reasonOf(game, context.actor, story.value.title),
    ),
  );
}

function votesMissing(missing: readonly PlayerId[]): Refusal {
  const players = counted(missing.length, 'vote is', 'votes are');
  return refuse('votes_missing', `${players} missing: wait, nudge, or reveal all the same.`, { waitingFor: missing });
}

/** D18: that somebody voted, and when; the card is in the result alone, without a name. */
function unnamed(votes: { readonly [playerId: PlayerId]: Vote }): { readonly [playerId: PlayerId]: Vote } {
  return Object.fromEntries(Object.entries(votes).map(([playerId, { castAt }]) => [playerId, { castAt }]));
}

function reasonOf(game: Game, actor: PlayerId | null, title: string): string {
  const player = actor === null ? null : playerOf(game, actor);
  if (player === null) return `Nobody is waited for any more: the cards on ${quoted(title)} were revealed`;
  return `${player.name} revealed the cards on ${quoted(title)}`;
}
