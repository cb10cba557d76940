import type { EventData, EventNamed, NewStory } from '../event.ts';
import type { Game, Story, StoryId } from '../game.ts';
import { statusWithin, storyOf } from '../rules/backlog.ts';
import { withoutRunningRound } from './open-round.ts';
import { updateStory } from './update.ts';

export type BacklogEvent = EventNamed<
  'storiesAdded' | 'storyEdited' | 'storyMoved' | 'storyRemoved' | 'storiesRemoved' | 'storyRestored'
>;

export function evolveBacklog(game: Game, event: BacklogEvent): Game {
  switch (event.type) {
    case 'storiesAdded':
      return storiesAdded(game, event.data);
    case 'storyEdited':
      return storyEdited(game, event.data);
    case 'storyMoved':
      return storyMoved(game, event.data);
    case 'storyRemoved':
      return storiesRemoved(game, [event.data.storyId]);
    case 'storiesRemoved':
      return storiesRemoved(game, event.data.storyIds);
    case 'storyRestored':
      return storyRestored(game, event.data);
  }
}

function storiesAdded(game: Game, data: EventData['storiesAdded']): Game {
  return { ...game, stories: inserted(game.stories, data.stories.map(newStory), data.before) };
}

function newStory(story: NewStory): Story {
  return {
    storyId: story.storyId,
    title: story.title,
    key: story.key,
    link: story.link,
    description: story.description,
    notes: story.notes ?? null,
    status: story.skipped ? 'skipped' : story.estimate === undefined ? 'pending' : 'estimated',
    rounds: [],
    estimate: story.estimate ?? null,
    ...(story.pastRounds === undefined ? {} : { pastRounds: story.pastRounds }),
  };
}

function storyEdited(game: Game, data: EventData['storyEdited']): Game {
  const { title, key, link, description, notes } = data;
  return updateStory(game, data.storyId, (story) => ({
    ...story,
    title: title ?? story.title,
    key: key === undefined ? story.key : key,
    link: link === undefined ? story.link : link,
    description: description === undefined ? story.description : description,
    notes: notes === undefined ? story.notes : notes,
  }));
}

function storyMoved(game: Game, data: EventData['storyMoved']): Game {
  const story = storyOf(game, data.storyId);
  if (story === null) return game;
  const others = game.stories.filter((other) => other !== story);
  return { ...game, stories: inserted(others, [story], data.before) };
}

/** In front of the story `before`, else at the end. */
function inserted(stories: readonly Story[], added: readonly Story[], before: StoryId | null): readonly Story[] {
  const place = before === null ? -1 : stories.findIndex((story) => story.storyId === before);
  return place < 0 ? [...stories, ...added] : stories.toSpliced(place, 0, ...added);
}

/** D24: rounds, votes and estimate stay for the way back; an open round stays open, and nobody can vote in it. */
function storiesRemoved(game: Game, storyIds: readonly StoryId[]): Game {
  const gone = new Set(storyIds);
  const stories = game.stories.map((story): Story =>
    gone.has(story.storyId) ? { ...story, status: 'removed' } : story,
  );
  const { currentStoryId } = game;
  if (currentStoryId === null || !gone.has(currentStoryId)) return { ...game, stories };
  return { ...withoutRunningRound(game, currentStoryId), stories, currentStoryId: null };
}

function storyRestored(game: Game, data: EventData['storyRestored']): Game {
  return updateStory(game, data.storyId, (story) => ({ ...story, status: statusWithin(story) }));
}
