import { cardOf } from '../card-of.ts';
import type { Game, Story, StoryId, StoryStatus } from '../game.ts';
import { limits } from '../limits.ts';
import { currentRound } from './rounds.ts';

/** Any story, a removed one too. */
export function storyOf(game: Game, storyId: StoryId): Story | null {
  return game.stories.find((story) => story.storyId === storyId) ?? null;
}

/** The story in everybody's focus. */
export function currentStory(game: Game): Story | null {
  return game.currentStoryId === null ? null : storyOf(game, game.currentStoryId);
}

/** The backlog as people see it: what was removed is kept, and not here (D24). */
export function backlogOf(game: Game): readonly Story[] {
  return game.stories.filter((story) => story.status !== 'removed');
}

/** Of all the stories that a game keeps, those that were not removed. */
export function presentCount(stories: readonly Story[]): number {
  return stories.filter((story) => story.status !== 'removed').length;
}

/** How many more stories the game has room for (D23). */
export function roomForStories(stories: readonly Story[]): number {
  return Math.min(limits.stories - presentCount(stories), limits.storiesWithRemoved - stories.length);
}

/**
 * What to estimate next: the first story after the one in focus that still waits for an estimate, then from the top.
 * Null: nothing is left to do.
 */
export function nextStory(game: Game): Story | null {
  const focus = game.stories.findIndex((story) => story.storyId === game.currentStoryId);
  const inTurn = [...game.stories.slice(focus + 1), ...game.stories.slice(0, Math.max(focus, 0))];
  return inTurn.find(isUnsettled) ?? null;
}

function isUnsettled(story: Story): boolean {
  return story.status === 'pending' || story.status === 'voting' || story.status === 'revealed';
}

/** D24: what a removed story was before, from what it kept. */
export function statusWithin(story: Story): StoryStatus {
  const round = currentRound(story);
  if (round?.status === 'open') return 'voting';
  if (story.estimate !== null) return 'estimated';
  if (round === null) return 'pending';
  return round.status === 'revealed' ? 'revealed' : 'skipped';
}

export interface EstimateTotal {
  /** The sum of the estimates that are numbers: a card of the deck by its value, else plain digits. */
  readonly total: number;
  /** Stories with an estimate. */
  readonly estimated: number;
  /** Stories whose estimate is no number, and is not in `total`. */
  readonly withoutNumber: number;
  /** Stories of the backlog, skipped ones too. */
  readonly stories: number;
}

/** The backlog in figures. */
export function estimateTotal(game: Game): EstimateTotal {
  const backlog = backlogOf(game);
  const estimates = backlog.flatMap((story) => (story.estimate === null ? [] : [story.estimate]));
  const numbers = estimates.map((estimate) => estimateValue(game, estimate)).filter((value) => value !== null);
  return {
    total: numbers.reduce((sum, value) => sum + Math.round(value * 1_000), 0) / 1_000,
    estimated: estimates.length,
    withoutNumber: estimates.length - numbers.length,
    stories: backlog.length,
  };
}

/** What an estimate is worth, or null where it is no number: `½` is 0.5 in a deck that says so. */
export function estimateValue(game: Game, estimate: string): number | null {
  const value = cardOf(game.deck, estimate)?.value ?? null;
  if (value !== null) return value;
  return /^\d{1,9}([.,]\d{1,3})?$/.test(estimate) ? Number(estimate.replace(',', '.')) : null;
}
