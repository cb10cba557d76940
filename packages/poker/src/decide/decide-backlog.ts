import type { CommandNamed, CommandOf } from '../command.ts';
import type { EventData } from '../event.ts';
import type { Story } from '../game.ts';
import { type Rejection } from '../rejection.ts';
import { ok, type Result } from '../result.ts';
import { storyOf } from '../rules/backlog.ts';
import { optionalText, requiredText } from '../text.ts';
import { type Asked, type Decision, happened, makeEvent, unchanged } from './decision.ts';
import { checkRoomInBacklog, newStories } from './drafts.ts';
import { presentStory, unknownStory } from './find-story.ts';
import { quoted, storiesInWords } from './wording.ts';

export type BacklogCommand = CommandNamed<
  'addStories' | 'editStory' | 'moveStory' | 'removeStory' | 'removeStories' | 'restoreStory'
>;

export function decideBacklog(asked: Asked, command: BacklogCommand): Decision {
  switch (command.type) {
    case 'addStories':
      return addStories(asked, command);
    case 'editStory':
      return editStory(asked, command);
    case 'moveStory':
      return moveStory(asked, command);
    case 'removeStory':
      return removeStory(asked, command);
    case 'removeStories':
      return removeStories(asked, command);
    case 'restoreStory':
      return restoreStory(asked, command);
  }
}

/** In front of any story that the game knows: that it was removed meanwhile loses nobody's list. */
function addStories({ game, context, actor }: Asked, command: CommandOf<'addStories'>): Decision {
  const before = command.before ?? null;
  if (before !== null && storyOf(game, before) === null) return unknownStory;
  const stories = newStories(command.stories, game.stories, context.newId);
  if (!stories.ok) return stories;
  if (stories.value.length === 0) return unchanged;
  const reason = `${actor.name} added ${storiesInWords(stories.value)}`;
  return happened(makeEvent(context, 'storiesAdded', { stories: stories.value, before }, reason));
}

function editStory({ game, context, actor }: Asked, command: CommandOf<'editStory'>): Decision {
  const found = presentStory(game, command.storyId);
  if (!found.ok) return found;
  const story = found.value;
  const changes = changesOf(story, command);
  if (!changes.ok) return changes;
  if (Object.keys(changes.value).length === 0) return unchanged;
  const data = { storyId: story.storyId, ...changes.value };
  return happened(makeEvent(context, 'storyEdited', data, `${actor.name} edited ${quoted(story.title)}`));
}

type Changes = Omit<EventData['storyEdited'], 'storyId'>;

/** What is asked for and is not so already (D20). */
function changesOf(story: Story, command: CommandOf<'editStory'>): Result<Changes, Rejection> {
  let changes: Changes = {};
  if (command.title !== undefined) {
    const title = requiredText(command.title, 'title', 'title');
    if (!title.ok) return title;
    if (title.value !== story.title) changes = { ...changes, title: title.value };
  }
  for (const field of ['key', 'link', 'description', 'notes'] as const) {
    if (command[field] === undefined) continue;
    const text = optionalText(command[field], field, field);
    if (!text.ok) return text;
    if (text.value !== story[field]) changes = { ...changes, [field]: text.value };
  }
  return ok(changes);
}

function moveStory({ game, context, actor }: Asked, { storyId, before }: CommandOf<'moveStory'>): Decision {
  const story = presentStory(game, storyId);
  if (!story.ok) return story;
  if (before !== null && storyOf(game, before) === null) return unknownStory;
  const follower = game.stories[game.stories.indexOf(story.value) + 1]?.storyId ?? null;
  if (before === storyId || before === follower) return unchanged;
  const reason = `${actor.name} moved ${quoted(story.value.title)}`;
  return happened(makeEvent(context, 'storyMoved', { storyId, before }, reason));
}

function removeStory({ game, context, actor }: Asked, { storyId }: CommandOf<'removeStory'>): Decision {
  const story = storyOf(game, storyId);
  if (story === null) return unknownStory;
  if (story.status === 'removed') return unchanged;
  return happened(makeEvent(context, 'storyRemoved', { storyId }, `${actor.name} removed ${quoted(story.title)}`));
}

/** All of them or none; those that are gone already are no matter. */
function removeStories({ game, context, actor }: Asked, command: CommandOf<'removeStories'>): Decision {
  const stories: Story[] = [];
  for (const storyId of new Set(command.storyIds)) {
    const story = storyOf(game, storyId);
    if (story === null) return unknownStory;
    if (story.status !== 'removed') stories.push(story);
  }
  if (stories.length === 0) return unchanged;
  const storyIds = stories.map(({ storyId }) => storyId);
  const reason = `${actor.name} removed ${storiesInWords(stories)}`;
  return happened(makeEvent(context, 'storiesRemoved', { storyIds }, reason));
}

function restoreStory({ game, context, actor }: Asked, { storyId }: CommandOf<'restoreStory'>): Decision {
  const story = storyOf(game, storyId);
  if (story === null) return unknownStory;
  if (story.status !== 'removed') return unchanged;
  const isRoom = checkRoomInBacklog(game.stories, 1);
  if (!isRoom.ok) return isRoom;
  return happened(makeEvent(context, 'storyRestored', { storyId }, `${actor.name} restored ${quoted(story.title)}`));
}
