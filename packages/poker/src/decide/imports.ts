import type { StoryImport } from '../command.ts';
import type { NewStory } from '../event.ts';
import { type Rejection, refuseField } from '../rejection.ts';
import { ok, type Result } from '../result.ts';
import { optionalText } from '../text.ts';
import { newStories } from './drafts.ts';
import { checkPastRounds } from './past-rounds.ts';

/**
 * W18: stories that come from another game, checked, with what was noted and settled there and the rounds as they were; all of them or
 * none.
 */
export function importedStories(
  imports: readonly StoryImport[],
  newId: () => string,
): Result<readonly NewStory[], Rejection> {
  const drafts = newStories(imports, [], newId);
  if (!drafts.ok) return drafts;
  const stories: NewStory[] = [];
  for (const [place, draft] of drafts.value.entries()) {
    const story = withPast(draft, imports[place], `stories.${place}`);
    if (!story.ok) return story;
    stories.push(story.value);
  }
  return ok(stories);
}

function withPast(draft: NewStory, story: StoryImport | undefined, path: string): Result<NewStory, Rejection> {
  if (story === undefined) return ok(draft);
  const notes = optionalText(story.notes, 'notes', `${path}.notes`);
  if (!notes.ok) return notes;
  const estimate = optionalText(story.estimate, 'estimate', `${path}.estimate`);
  if (!estimate.ok) return estimate;
  if (story.skipped === true && estimate.value !== null) {
    return refuseField(`${path}.skipped`, 'A story is skipped or has an estimate: leave out one of them.');
  }
  const pastRounds = checkPastRounds(story.pastRounds ?? [], `${path}.pastRounds`);
  if (!pastRounds.ok) return pastRounds;
  return ok({
    ...draft,
    ...(notes.value === null ? {} : { notes: notes.value }),
    ...(estimate.value === null ? {} : { estimate: estimate.value }),
    ...(story.skipped === true ? { skipped: true } : {}),
    ...(pastRounds.value.length === 0 ? {} : { pastRounds: pastRounds.value }),
  });
}
