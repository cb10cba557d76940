import { currentRound, currentStory, type Round, type Story, storyOf } from '@planning-poker/poker';
import type { GameView } from '../sync/game-store.ts';

/** What the table is doing, as far as the bar below it is concerned. */
export type Phase = 'idle' | 'voting' | 'revealed' | 'settled';

/** What says where this tab looks. */
export type Looking = Pick<GameView, 'game' | 'lookedAt'>;

/** The story that this tab is about: the one that it looks at, else the one in everybody's focus. */
export function focusOf({ game, lookedAt }: Looking): Story | null {
  if (game === null) return null;
  return (lookedAt === null ? null : storyOf(game, lookedAt)) ?? currentStory(game);
}

/** The latest round of the story in focus. */
export function roundInFocus(looking: Looking): Round | null {
  const story = focusOf(looking);
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
  if (story.status === 'skipped') return 'idle';
  if (story.status === 'estimated') return 'settled';
  return round?.status === 'revealed' ? 'revealed' : 'idle';
}
