import type { StoryDraft } from '../command.ts';
import type { NewStory } from '../event.ts';
import type { Story } from '../game.ts';
import { limits } from '../limits.ts';
import { type Rejection, refuseLimit } from '../rejection.ts';
import { ok, type Result } from '../result.ts';
import { presentCount } from '../rules/backlog.ts';
import { figure, optionalText, requiredText } from '../text.ts';

/**
 * The stories that a game begins with or gets, checked and with their ids; all of them or none.
 *
 * @param already those that the game has, removed ones too
 */
export function newStories(
  drafts: readonly StoryDraft[],
  already: readonly Story[],
  newId: () => string,
): Result<readonly NewStory[], Rejection> {
  const isRoom = checkRoom(already, drafts.length);
  if (!isRoom.ok) return isRoom;
  const stories: NewStory[] = [];
  for (const [place, draft] of drafts.entries()) {
    const story = newStory(draft, `stories.${place}`, newId);
    if (!story.ok) return story;
    stories.push(story.value);
  }
  return ok(stories);
}

function checkRoom(already: readonly Story[], more: number): Result<null, Rejection> {
  const isRoom = checkRoomInBacklog(already, more);
  const maximum = limits.storiesWithRemoved;
  if (!isRoom.ok || already.length + more <= maximum) return isRoom;
  const message = `A game keeps ${figure(maximum)} stories, removed ones too: begin another game.`;
  return refuseLimit('storiesWithRemoved', maximum, message);
}

/** A removed story takes no room until it comes back (D23). */
export function checkRoomInBacklog(already: readonly Story[], more: number): Result<null, Rejection> {
  const maximum = limits.stories;
  if (presentCount(already) + more <= maximum) return ok(null);
  const message = `A game may have ${figure(maximum)} stories: add fewer, remove some, or begin another game.`;
  return refuseLimit('stories', maximum, message);
}

function newStory(draft: StoryDraft, path: string, newId: () => string): Result<NewStory, Rejection> {
  const title = requiredText(draft.title, 'title', `${path}.title`);
  if (!title.ok) return title;
  const key = optionalText(draft.key, 'key', `${path}.key`);
  if (!key.ok) return key;
  const link = optionalText(draft.link, 'link', `${path}.link`);
  if (!link.ok) return link;
  const description = optionalText(draft.description, 'description', `${path}.description`);
  if (!description.ok) return description;
  return ok({
    storyId: newId(),
    title: title.value,
    key: key.value,
    link: link.value,
    description: description.value,
  });
}
