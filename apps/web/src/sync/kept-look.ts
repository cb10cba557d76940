import type { Game, StoryId } from '@planning-poker/poker';

/** A look at one story goes on for as long as the story is there and the others are elsewhere; before the game has come nobody knows. */
export function keptLook(lookedAt: StoryId | null, game: Game | null): StoryId | null {
  if (lookedAt === null || game === null) return lookedAt;
  if (game.currentStoryId === lookedAt) return null;
  const story = game.stories.find(({ storyId }) => storyId === lookedAt);
  return story === undefined || story.status === 'removed' ? null : lookedAt;
}
