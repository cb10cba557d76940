import type { Game, Story, StoryId } from '../game.ts';
import { type Refusal, type Rejection, refuse } from '../rejection.ts';
import { ok, type Result } from '../result.ts';
import { storyOf } from '../rules/backlog.ts';

export const unknownStory: Refusal = refuse(
  'unknown_story',
  'There is no such story in this game: choose another one.',
);

/** A story of the backlog; a removed one has to be restored before anything else (D24). */
export function presentStory(game: Game, storyId: StoryId): Result<Story, Rejection> {
  const story = storyOf(game, storyId);
  if (story === null) return unknownStory;
  if (story.status === 'removed') return refuse('unknown_story', 'This story was removed: restore it first.');
  return ok(story);
}
