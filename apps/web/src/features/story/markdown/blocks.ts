import { type Alignment, alignmentsOf, type Table, tableOf } from './table.ts';

/** A part of a document. Texts are still to be read as inline marks, except in code. */
export type Block =
  | { readonly kind: 'paragraph' | 'heading' | 'code'; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly ListItem[] }
  | { readonly kind: 'rule' }
  | Table;

export interface ListItem {
  /** Of a checklist; null: none. */
  readonly done: boolean | null;
  readonly blocks: readonly Block[];
}

/** Lists in lists and quotes in quotes end somewhere; deeper ones are text. */
const deepest = 5;

const fence = /^ {0,3}(`{3,}|~{3,})/;
const heading = /^ {0,3}(#{1,6})\s+(.*)$/;
/** Begins at one place only: however many blanks there are, they are looked at once. */
const closingMarks = /(?<= )#+$/;
const underline = /^ {0,3}(?:=+|-+) *$/;
const rule = /^ {0,3}([-*_])(?: *\1){2,} *$/;
const quote = /^ {0,3}> ?/;
const item = /^( {0,3}(?:[-*+]|(\d{1,9})[.)])\s+)(?:\[([ xX])\]\s+)?/;

interface Reader {
  readonly lines: readonly string[];
  at: number;
}

/** Markdown as people write it in trackers. Total: everything else is a paragraph. */
export function parseBlocks(text: string): readonly Block[] {
  return blocksIn(text.replaceAll(/\r\n?/g, '\n').split('\n'), 0);
}

function blocksIn(lines: readonly string[], depth: number): readonly Block[] {
  const reader: Reader = { lines, at: 0 };
  const blocks: Block[] = [];
  while (reader.at < lines.length) {
    const line = lines[reader.at] ?? '';
    if (isBlank(line)) reader.at += 1;
    else blocks.push(nextBlock(reader, line, depth));
  }
  return blocks;
}

function nextBlock(reader: Reader, line: string, depth: number): Block {
  const [, opened] = fence.exec(line) ?? [];
  if (opened !== undefined) return codeBlock(reader, opened);
  const [, marks, words = ''] = heading.exec(line) ?? [];
  if (marks !== undefined) {
    reader.at += 1;
    return { kind: 'heading', text: words.trimEnd().replace(closingMarks, '').trimEnd() };
  }
  if (rule.test(line)) {
    reader.at += 1;
    return { kind: 'rule' };
  }
  if (depth < deepest && quote.test(line)) {
    const quoted = takeWhile(reader, (next) => quote.test(next));
    return {
      kind: 'quote',
      blocks: blocksIn(
        quoted.map((next) => next.replace(quote, '')),
        depth + 1,
      ),
    };
  }
  if (depth < deepest && item.test(line)) return listBlock(reader, depth);
  const aligned = tableAt(reader);
  return aligned === null ? paragraph(reader) : tableBlock(reader, line, aligned);
}

/** Up to a line of as many marks or more, and nothing else: what is between may hold shorter ones. */
function codeBlock(reader: Reader, opened: string): Block {
  reader.at += 1;
  const isClosing = (line: string) => {
    const [start = '', marks = ''] = fence.exec(line) ?? [];
    return marks.startsWith(opened) && line.slice(start.length).trim() === '';
  };
  const code = takeWhile(reader, (next) => !isClosing(next));
  reader.at += 1;
  return { kind: 'code', text: code.join('\n') };
}

function listBlock(reader: Reader, depth: number): Block {
  const items: ListItem[] = [];
  const [, , first] = item.exec(reader.lines[reader.at] ?? '') ?? [];
  for (;;) {
    const line = reader.lines[reader.at] ?? '';
    const [whole = '', mark = '', number, tick] = item.exec(line) ?? [];
    if (whole === '' || rule.test(line) || (number === undefined) !== (first === undefined)) break;
    reader.at += 1;
    const below = linesOfItem(reader, new RegExp(`^ {2,${Math.max(2, mark.length)}}|^\\t`));
    const blocks = blocksIn([line.slice(whole.length), ...below], depth + 1);
    items.push({ done: tick === undefined ? null : tick !== ' ', blocks });
  }
  return { kind: 'list', start: first === undefined ? null : Number(first), items };
}

/**
 * What stands under an item: all that is indented, over blank lines too, and text that goes on right below it. Blank lines before the
 * next item, or before what comes after the list, belong to nobody.
 */
function linesOfItem(reader: Reader, indent: RegExp): readonly string[] {
  const taken: string[] = [];
  let blanks = 0;
  for (let line = reader.lines[reader.at]; line !== undefined; line = reader.lines[reader.at]) {
    if (isBlank(line)) blanks += 1;
    else if (indent.test(line) || (blanks === 0 && !startsSomething(reader, line))) {
      for (; blanks > 0; blanks -= 1) taken.push('');
      taken.push(line.replace(indent, ''));
    } else break;
    reader.at += 1;
  }
  return taken;
}

function tableAt({ lines, at }: Reader): readonly Alignment[] | null {
  return alignmentsOf(lines[at] ?? '', lines[at + 1]);
}

/** Down to a blank line or to what is something else. */
function tableBlock(reader: Reader, head: string, aligned: readonly Alignment[]): Block {
  reader.at += 2;
  return tableOf(
    head,
    aligned,
    takeWhile(reader, (row) => !startsMarked(row)),
  );
}

/** Ends with an underline, which makes it a heading. */
function paragraph(reader: Reader): Block {
  const start = reader.at;
  const lines = takeWhile(reader, (next) => reader.at === start || !startsSomething(reader, next));
  const isHeading = underline.test(reader.lines[reader.at] ?? '');
  if (isHeading) reader.at += 1;
  return {
    kind: isHeading ? 'heading' : 'paragraph',
    text: lines
      .map((line) => line.trimStart())
      .join('\n')
      .trim(),
  };
}

/** Does this line, at which the reader stands, end a paragraph? */
function startsSomething(reader: Reader, line: string): boolean {
  return startsMarked(line) || underline.test(line) || tableAt(reader) !== null;
}

function startsMarked(line: string): boolean {
  return isBlank(line) || [fence, heading, rule, quote, item].some((start) => start.test(line));
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

function takeWhile(reader: Reader, belongs: (line: string) => boolean): readonly string[] {
  const taken: string[] = [];
  for (let line = reader.lines[reader.at]; line !== undefined && belongs(line); line = reader.lines[reader.at]) {
    taken.push(line);
    reader.at += 1;
  }
  return taken;
}
