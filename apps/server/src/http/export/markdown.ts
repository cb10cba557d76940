import type { Game } from '@planning-poker/poker';
import { estimatesOf, type StoryEstimate } from './estimates.ts';

/** The estimates as a table, to be pasted into a wiki or an issue. */
export function exportMarkdown(game: Game): string {
  const rows = estimatesOf(game).map(
    (story) => `| ${[titleOf(story), inline(story.estimate ?? ''), story.status, votesOf(story)].join(' | ')} |`,
  );
  return [
    `# ${inline(game.name)}`,
    '',
    '| Story | Estimate | Status | Votes |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function titleOf({ key, title, link }: StoryEstimate): string {
  const text = inline(key === null ? title : `${key} ${title}`);
  return link !== null && isWebLink(link) ? `[${text}](<${addressText(link)}>)` : text;
}

function votesOf({ votes }: StoryEstimate): string {
  return votes.map(({ name, card }) => `${inline(name)}: ${inline(card)}`).join(', ');
}

/** Text as text: nothing of it is a table's border, a link, emphasis or HTML. */
function inline(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>()#|~&!]/g, (mark) => `\\${mark}`);
}

/** An address keeps some signs that end a table's cell, begin code or name a character. */
function addressText(link: string): string {
  return new URL(link).href.replaceAll('|', '%7C').replaceAll('`', '%60').replaceAll('&', '&amp;');
}

function isWebLink(link: string): boolean {
  return /^https?:\/\//i.test(link) && URL.canParse(link);
}
