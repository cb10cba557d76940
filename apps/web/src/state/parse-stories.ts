import { limits, type StoryDraft } from '@planning-poker/poker';

/** "- [x] ", "* ", "3. " and the like, which lists bring with them. */
const bullet = /^(?:[-*+•]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/;
/** A tracker's key before the title: "PAY-118 Refunds", "PAY-118: Refunds". */
const keyed = /^([A-Z][A-Z0-9_]+-\d+)[:\s]+(.+)$/;
const address = /https?:\/\/\S+/;

/** One story a line, as people write and paste them. */
export function parseStories(text: string): readonly StoryDraft[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim().replace(bullet, '').trim())
    .filter((line) => line !== '')
    .map(draftOf);
}

function draftOf(line: string): StoryDraft {
  const link = address.exec(line)?.[0];
  const words = link === undefined ? line : line.replace(link, ' ').replace(/\s+/g, ' ').trim();
  const [, key, rest] = keyed.exec(words) ?? [];
  // A line that is nothing but a link is a title all the same.
  const title = shortened(rest ?? (words === '' ? line : words));
  return { title, ...(key === undefined ? {} : { key }), ...(link === undefined ? {} : { link }) };
}

function shortened(title: string): string {
  const characters = Array.from(title);
  return characters.length <= limits.titleLength ? title : `${characters.slice(0, limits.titleLength - 1).join('')}…`;
}
