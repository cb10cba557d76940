import { currentRound, currentStory, type Game, type Round, type Story } from '@planning-poker/poker';

/** What the table is doing, as far as the bar below it is concerned. */
export type Phase = 'idle' | 'voting' | 'revealed' | 'settled';

/** The story in everybody's focus, where there is a game and a story. */
export function focusOf(game: Game | null): Story | null {
  return game === null ? null : currentStory(game);
}

/** The latest round of the story in focus. */
export function roundInFocus(game: Game | null): Round | null {
  const story = focusOf(game);
  return story === null ? null : currentRound(story);
}

/** The newest revealed round but the latest: what "last time" was, while the story is voted on again. */
export function lastRevealed(story: Story | null): Round | null {
  return story?.rounds.slice(0, -1).findLast((round) => round.status === 'revealed') ?? null;
}

export function phaseOf(story: Story | null): Phase {
  if (story === null) return 'idle';
  const round = currentRound(story);
  if (round?.status === 'open') return 'voting';
  if (story.status === 'estimated') return 'settled';
  return round?.status === 'revealed' ? 'revealed' : 'idle';
}
