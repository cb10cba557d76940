import type { CommandOf } from '../command.ts';
import { type Asked, type Decision, happened, makeEvent } from './decision.ts';
import { presentStory } from './find-story.ts';
import { latestRound } from './latest-round.ts';
import { nextNumber, roundTimer } from './open-round.ts';
import { quoted } from './wording.ts';

/** D8: another round; the one before stays as it is (D24), or is abandoned where it was open. */
export function restartVoting({ game, context, actor }: Asked, command: CommandOf<'restartVoting'>): Decision {
  const { storyId } = command;
  const story = presentStory(game, storyId);
  if (!story.ok) return story;
  const latest = latestRound(story.value, command.round);
  if (!latest.ok) return latest;
  const round = nextNumber(story.value);
  if (!round.ok) return round;
  const reason = `${actor.name} started round ${round.value} of ${quoted(story.value.title)}`;
  const started = makeEvent(context, 'roundStarted', { storyId, round: round.value }, reason);
  const timer = game.currentStoryId === storyId ? roundTimer(game, context) : [];
  return happened(started, ...timer);
}
