import type { CommandFields, Story } from '@planning-poker/poker';

export type StoryChanges = Omit<CommandFields['editStory'], 'storyId'>;

/** A story's words as they stand in fields: nothing is the empty text. */
export type StoryWords = { readonly [Field in 'title' | 'key' | 'link' | 'description' | 'notes']: string };

export function wordsOf({ title, key, link, description, notes }: Story): StoryWords {
  return { title, key: key ?? '', link: link ?? '', description: description ?? '', notes: notes ?? '' };
}

/** Only what was changed here: what somebody else changes meanwhile stays. Null: nothing was. */
export function changesOf(story: Story, words: StoryWords): StoryChanges | null {
  const title = words.title.trim();
  const optional = (['key', 'link', 'description', 'notes'] as const)
    .map((field) => [field, words[field].trim() || null] as const)
    .filter(([field, text]) => text !== story[field]);
  const changes: StoryChanges = { ...(title !== story.title && { title }), ...Object.fromEntries(optional) };
  return Object.keys(changes).length === 0 ? null : changes;
}

/** As the domain checks it. */
export function isLinkOrNothing(text: string): boolean {
  return text.trim() === '' || /^https?:\/\/[^\s\\/?#]\S*$/i.test(text.trim());
}
