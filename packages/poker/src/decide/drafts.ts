import type { StoryDraft } from '../command.ts';
import type { NewStory } from '../event.ts';
import { limits } from '../limits.ts';
import { type Rejection, refuseLimit } from '../rejection.ts';
import { ok, type Result } from '../result.ts';
import { figure, optionalText, requiredText } from '../text.ts';

/**
 * The stories that a game begins with or gets, checked and with their ids; all of them or none.
 *
 * @param already how many the game has, removed ones too
 */
export function newStories(
  drafts: readonly StoryDraft[],
  already: number,
  newId: () => string,
): Result<readonly NewStory[], Rejection> {
  const maximum = limits.stories;
  if (already + drafts.length > maximum) {
    const message = `A game may have ${figure(maximum)} stories, removed ones too: add fewer, or begin another game.`;
    return refuseLimit('stories', maximum, message);
  }
  const stories: NewStory[] = [];
  for (const [place, draft] of drafts.entries()) {
    const story = newStory(draft, `stories.${place}`, newId);
    if (!story.ok) return story;
    stories.push(story.value);
  }
  return ok(stories);
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
