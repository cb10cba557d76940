import { limits, type StoryDraft } from '@planning-poker/poker';

/** "- [x] ", "* ", "3. " and the like, which lists bring with them. */
export const bullet = /^(?:[-*+•]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/;
/** A tracker's key before the title: "PAY-118 Refunds", "PAY-118: Refunds". */
const keyed = /^([A-Z][A-Z0-9_]+-\d+)[:\s]+(.+)$/;
const address = /https?:\/\/\S+/;
/** "[Refunds](https://tracker.example/1)" */
const markdownLink = /\[([^\][]+)\]\((https?:\/\/[^\s()]+)\)/;
/** "**Refunds**", "`refund()`" */
const emphasis = /(\*\*|`)(?=\S)([^*`]*[^\s*`])\1/g;

/** One story a line, as people write and paste them. */
export function parseStories(text: string): readonly StoryDraft[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim().replace(bullet, '').trim() !== '')
    .map(storyOfLine)
    .map((story) => ({ ...story, title: shortened(story.title) }));
}

/** A line as a story, however long: without its bullet, with the key and the link that stand in it. */
export function storyOfLine(given: string): StoryDraft {
  const line = given.trim().replace(bullet, '').trim();
  const [linked, label = '', target] = markdownLink.exec(line) ?? [];
  const link = target ?? address.exec(line)?.[0];
  const unlinked = link === undefined ? line : line.replace(linked ?? link, linked === undefined ? ' ' : label);
  const words = unlinked.replace(emphasis, '$2').replace(/\s+/g, ' ').trim();
  const [, key, rest] = keyed.exec(words) ?? [];
  // A line that is nothing but a link is a title all the same.
  const title = rest ?? (words === '' ? line : words);
  return { title, ...(key === undefined ? {} : { key }), ...(link === undefined ? {} : { link }) };
}

function shortened(title: string): string {
  const characters = Array.from(title);
  return characters.length <= limits.titleLength ? title : `${characters.slice(0, limits.titleLength - 1).join('')}…`;
}
