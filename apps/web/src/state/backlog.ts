import type { Deck, Story, StoryId } from '@planning-poker/poker';

export interface BacklogTotals {
  readonly estimated: number;
  readonly stories: number;
  /** The sum of the estimates that are numbers; null where none is. */
  readonly sum: number | null;
}

/** The stories of the list: the removed ones are out of sight. */
export function listed(stories: readonly Story[]): readonly Story[] {
  return stories.filter((story) => story.status !== 'removed');
}

export function totalsOf(stories: readonly Story[], deck: Deck): BacklogTotals {
  const shown = listed(stories);
  const estimated = shown.filter((story) => story.estimate !== null);
  const values = estimated.map((story) => valueOf(story.estimate, deck)).filter((value) => value !== null);
  return {
    estimated: estimated.length,
    stories: shown.length,
    sum: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0),
  };
}

function valueOf(estimate: string | null, deck: Deck): number | null {
  if (estimate === null) return null;
  const card = deck.cards.find(({ label }) => label === estimate);
  if (card !== undefined) return card.value;
  const number = Number(estimate.replace(',', '.'));
  return estimate.trim() === '' || !Number.isFinite(number) ? null : number;
}

/** Where to go on: the next story below that has no estimate yet, else the first above. */
export function nextStory(stories: readonly Story[], currentStoryId: StoryId | null): Story | null {
  const at = stories.findIndex((story) => story.storyId === currentStoryId);
  const open = (story: Story) => story.storyId !== currentStoryId && isOpen(story);
  return stories.slice(at + 1).find(open) ?? stories.find(open) ?? null;
}

function isOpen({ status }: Story): boolean {
  return status === 'pending' || status === 'voting' || status === 'revealed';
}
