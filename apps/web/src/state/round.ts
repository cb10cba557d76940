import type { Game, Round, Story } from '@planning-poker/poker';

/** What the table is doing, as far as the bar below it is concerned. */
export type Phase = 'idle' | 'voting' | 'revealed' | 'settled';

export function currentStory(game: Game | null): Story | null {
  if (game === null || game.currentStoryId === null) return null;
  return game.stories.find((story) => story.storyId === game.currentStoryId) ?? null;
}

export function latestRound(story: Story | null): Round | null {
  return story?.rounds.at(-1) ?? null;
}

/** The newest revealed round but the latest: what "last time" was, while the story is voted on again. */
export function lastRevealed(story: Story | null): Round | null {
  return story?.rounds.slice(0, -1).findLast((round) => round.status === 'revealed') ?? null;
}

export function phaseOf(story: Story | null): Phase {
  const round = latestRound(story);
  if (story === null) return 'idle';
  if (round?.status === 'open') return 'voting';
  if (story.status === 'estimated') return 'settled';
  return round?.status === 'revealed' ? 'revealed' : 'idle';
}
