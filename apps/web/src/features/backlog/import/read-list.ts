import type { StoryDraft } from '@planning-poker/poker';
import { bullet, storyOfLine } from '../../../state/parse-stories.ts';
import { type Kind, listRoles, type Reading } from './reading.ts';

const headingLine = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/;
const ruler = /^\s*([-*_])(?:\s*\1){2,}\s*$/;
const indented = /^(?: {2}|\t)/;

interface Heading {
  readonly level: number;
  readonly words: string;
}

/** What a story is made of: its line, what it stands under, and the lines below it. */
interface Item {
  readonly line: string;
  readonly under: readonly Heading[];
  readonly below: string[];
}

/** One story a line. */
export function readLines(text: string): Reading {
  const lines = linesOf(text).filter((line) => line.trim().replace(bullet, '') !== '');
  const items = lines.map((line): Item => ({ line, under: [], below: [] }));
  return listReading('lines', items, 0);
}

/** A Markdown document: its list items, or, where it has none, its deepest headings with the text below them. Null for plain lines. */
export function readMarkdown(text: string): Reading | null {
  const lines = linesOf(text).filter((line) => !ruler.test(line));
  if (lines.some(isBullet)) return bulletedReading(lines);
  const levels = lines.flatMap((line) => headingOf(line)?.level ?? []);
  return levels.length === 0 ? null : headedReading(lines, Math.max(...levels));
}

/** Headings say what the items below them are about; what is indented below an item describes it. */
function bulletedReading(lines: readonly string[]): Reading | null {
  const items: Item[] = [];
  let under: readonly Heading[] = [];
  let open: Item | null = null;
  let leftOut = 0;
  for (const line of lines) {
    const heading = headingOf(line);
    if (heading !== null) {
      under = [...under.filter(({ level }) => level < heading.level), heading];
      open = null;
    } else if (isBullet(line)) {
      open = { line, under, below: [] };
      items.push(open);
    } else if (open !== null && (line.trim() === '' || indented.test(line))) {
      open.below.push(line.trim());
    } else if (line.trim() !== '') {
      leftOut += 1;
      open = null;
    }
  }
  // More lines without a bullet than with one: it was no list.
  return leftOut > items.length ? null : listReading('markdown', items, leftOut);
}

function headedReading(lines: readonly string[], deepest: number): Reading {
  const items: Item[] = [];
  let under: readonly Heading[] = [];
  let leftOut = 0;
  for (const line of lines) {
    const heading = headingOf(line);
    if (heading?.level === deepest) {
      items.push({ line: heading.words, under, below: [] });
    } else if (heading !== null) {
      under = [...under.filter(({ level }) => level < heading.level), heading];
    } else if (items.length > 0) {
      items.at(-1)?.below.push(line);
    } else if (line.trim() !== '') {
      leftOut += 1;
    }
  }
  return listReading('markdown', items, leftOut);
}

function listReading(kind: Kind, items: readonly Item[], leftOut: number): Reading {
  const cells = items.map(({ line, under, below }) => {
    const parts = [under.map(({ words }) => words).join(' › '), below.join('\n').trim()];
    return cellsOf(storyOfLine(line), parts.filter((part) => part !== '').join('\n\n'));
  });
  return { kind, cells, headed: false, roles: listRoles, mappable: false, leftOut };
}

const linesOf = (text: string): readonly string[] => text.split(/\r\n|\n|\r/);
const isBullet = (line: string): boolean => bullet.test(line.trim());
const cellsOf = ({ title, key, link }: StoryDraft, description: string) => [title, key ?? '', link ?? '', description];

function headingOf(line: string): Heading | null {
  const [, marks, words = ''] = headingLine.exec(line) ?? [];
  return marks === undefined ? null : { level: marks.length, words };
}
