/** Longer titles are cut in a sentence; the event's data has them whole. */
const shownLength = 60;

/** A title or name inside a sentence. Cut between characters, never inside one. */
export function quoted(text: string): string {
  const characters = Array.from(text);
  const shown = characters.length > shownLength ? `${characters.slice(0, shownLength - 1).join('')}…` : text;
  return `“${shown}”`;
}

/** @example counted(1, 'story', 'stories') // '1 story' */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** One story by its title, more by their number; there is at least one. */
export function storiesInWords(stories: readonly { readonly title: string }[]): string {
  const [first] = stories;
  return stories.length === 1 && first !== undefined
    ? quoted(first.title)
    : counted(stories.length, 'story', 'stories');
}

/** @example listed(['the name', 'the deck', 'the settings']) // 'the name, the deck and the settings' */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
