import type { Round, Story } from '../game.ts';
import { type Refusal, type Rejection, refuse } from '../rejection.ts';
import { ok, type Result } from '../result.ts';
import { currentRound } from '../rules/rounds.ts';

export const alreadyRevealed: Refusal = refuse(
  'round_not_open',
  'The cards are turned already: start another round to vote again.',
);

const settledUnvoted: Refusal = refuse(
  'round_not_open',
  'The story was settled without a vote: take its estimate back to vote on it.',
);

/**
 * The story's latest round, where the command means that one (D1): an earlier one is `stale_round`, one that has not begun
 * `round_not_open`.
 */
export function latestRound(story: Story, number: number): Result<Round, Rejection> {
  const round = currentRound(story);
  if (round === null && story.estimate !== null) return settledUnvoted;
  if (round === null || !(number <= round.number)) {
    return refuse('round_not_open', 'This round has not begun: start the story first.');
  }
  if (number < round.number) {
    return refuse('stale_round', `This round is over, and round ${round.number} has begun: look at that one.`);
  }
  return ok(round);
}
