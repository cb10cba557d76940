import type { Game, Round, Story, StoryId } from '../game.ts';
import { openRound } from '../rules/rounds.ts';

/** D8: the story with an empty round of this number, and the one before over; as it was, where it has that round. */
export function withRound(game: Game, story: Story, number: number, at: number): Story {
  if (number === 0 || story.rounds.some((round) => round.number === number)) return story;
  const round: Round = {
    number,
    status: 'open',
    openedAt: at,
    revealedAt: null,
    votes: {},
    result: null,
    ...(game.settings.anonymousVotes ? { anonymous: true } : {}),
  };
  return {
    ...story,
    status: story.status === 'removed' ? 'removed' : 'voting',
    rounds: [...withoutOpenRound(story).rounds, round],
  };
}

/** What nobody revealed stays hidden for ever. */
export function withoutOpenRound(story: Story): Story {
  const open = openRound(story);
  if (open === null) return story;
  return { ...story, rounds: story.rounds.with(-1, { ...open, status: 'abandoned' }) };
}

/** The timer of the story in focus ends with its open round. */
export function withoutRunningRound(game: Game, storyId: StoryId): Game {
  if (game.timer === null || game.currentStoryId !== storyId) return game;
  const story = game.stories.find((candidate) => candidate.storyId === storyId);
  return story === undefined || openRound(story) === null ? game : { ...game, timer: null };
}

/** D18: what is promised from now on is promised for the votes already cast. */
export function withAnonymity(stories: readonly Story[]): readonly Story[] {
  return stories.map((story) => {
    const open = openRound(story);
    if (open === null || open.anonymous) return story;
    return { ...story, rounds: story.rounds.with(-1, { ...open, anonymous: true }) };
  });
}
