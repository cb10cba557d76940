/** A part of a document. Texts are still to be read as inline marks, except in code. */
export type Block =
  | { readonly kind: 'paragraph' | 'heading' | 'code'; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | { readonly kind: 'rule' };

export interface ListItem {
  /** Of a checklist; null: none. */
  readonly done: boolean | null;
  readonly blocks: readonly Block[];
}

/** Lists in lists and quotes in quotes end somewhere; deeper ones are text. */
const deepest = 5;

const fence = /^ {0,3}(?:```|~~~)/;
const heading = /^ {0,3}(#{1,6})\s+(.*)$/;
/** Begins at one place only: however many blanks there are, they are looked at once. */
const closingMarks = /(?<= )#+$/;
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
    if (line.trim() === '') reader.at += 1;
    else blocks.push(nextBlock(reader, line, depth));
  }
  return blocks;
}

function nextBlock(reader: Reader, line: string, depth: number): Block {
  if (fence.test(line)) return codeBlock(reader);
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
  return paragraph(reader);
}

function codeBlock(reader: Reader): Block {
  reader.at += 1;
  const code = takeWhile(reader, (next) => !fence.test(next));
  reader.at += 1;
  return { kind: 'code', text: code.join('\n') };
}

function listBlock(reader: Reader, depth: number): Block {
  const items: ListItem[] = [];
  let ordered = false;
  for (;;) {
    const [whole = '', mark = '', number, tick] = item.exec(reader.lines[reader.at] ?? '') ?? [];
    if (whole === '' || rule.test(reader.lines[reader.at] ?? '')) break;
    if (items.length === 0) ordered = number !== undefined;
    const first = (reader.lines[reader.at] ?? '').slice(whole.length);
    reader.at += 1;
    const indent = new RegExp(`^ {2,${Math.max(2, mark.length)}}|^\\t`);
    const below = takeWhile(reader, (next) => indent.test(next));
    const blocks = blocksIn([first, ...below.map((next) => next.replace(indent, ''))], depth + 1);
    items.push({ done: tick === undefined ? null : tick !== ' ', blocks });
  }
  return { kind: 'list', ordered, items };
}

function paragraph(reader: Reader): Block {
  const start = reader.at;
  const lines = takeWhile(reader, (next) => reader.at === start || !startsSomething(next));
  return {
    kind: 'paragraph',
    text: lines
      .map((line) => line.trimStart())
      .join('\n')
      .trim(),
  };
}

function startsSomething(line: string): boolean {
  return line.trim() === '' || [fence, heading, rule, quote, item].some((start) => start.test(line));
}

function takeWhile(reader: Reader, belongs: (line: string) => boolean): readonly string[] {
  const taken: string[] = [];
  for (let line = reader.lines[reader.at]; line !== undefined && belongs(line); line = reader.lines[reader.at]) {
    taken.push(line);
    reader.at += 1;
  }
  return taken;
}
