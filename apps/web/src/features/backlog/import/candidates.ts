import { limits, type Story, type StoryDraft } from '@planning-poker/poker';
import type { Role } from './reading.ts';

export type CutField = 'title' | 'key' | 'link' | 'description';

/** A story that may be added, and what there is to say about it. */
export interface Candidate {
  /** Its row. */
  readonly place: number;
  readonly draft: StoryDraft;
  /** What was made shorter, or left out, because the domain would refuse it. */
  readonly cut: readonly CutField[];
  /** It is in the backlog already, or further up in what was pasted. */
  readonly twin: 'backlog' | 'list' | null;
}

export interface Candidates {
  readonly list: readonly Candidate[];
  /** Rows without a title, of which no story can be made. */
  readonly untitled: number;
}

/** What would come of the rows if the columns meant this. */
export function candidatesOf(
  rows: readonly (readonly string[])[],
  roles: readonly Role[],
  backlog: readonly Story[],
): Candidates {
  const inBacklog = new Twins();
  for (const story of backlog) inBacklog.add(story);
  const inList = new Twins();
  const list = rows.flatMap((row, place): readonly Candidate[] => {
    const { draft, cut } = draftOf(row, roles);
    if (draft === null) return [];
    const twin = inBacklog.has(draft) ? 'backlog' : inList.has(draft) ? 'list' : null;
    inList.add(draft);
    return [{ place, draft, cut, twin }];
  });
  return { list, untitled: rows.length - list.length };
}

function draftOf(row: readonly string[], roles: readonly Role[]) {
  const cell = (role: Role) => row[roles.indexOf(role)] ?? '';
  const title = shortened(oneLine(cell('title')), limits.titleLength);
  const key = shortened(oneLine(cell('key')), limits.keyLength);
  const description = shortened(manyLines(cell('description')), limits.descriptionLength);
  const link = oneLine(cell('link'));
  const follows = isWebAddress(link) && link.length <= limits.linkLength;
  const cut: readonly (CutField | false)[] = [
    title.cut && 'title',
    key.cut && 'key',
    link !== '' && !follows && 'link',
    description.cut && 'description',
  ];
  if (title.text === '') return { draft: null, cut: [] };
  const draft: StoryDraft = {
    title: title.text,
    ...(key.text !== '' && { key: key.text }),
    ...(follows && { link }),
    ...(description.text !== '' && { description: description.text }),
  };
  return { draft, cut: cut.filter((field) => field !== false) };
}

/** As the domain checks it. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s\\/?#]\S*$/i.test(text);
}

/** Without what the domain would refuse: control characters, lone surrogates, line ends. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim();
}

function manyLines(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

function shortened(text: string, maximum: number): { readonly text: string; readonly cut: boolean } {
  if (text.length <= maximum) return { text, cut: false };
  const characters = Array.from(text);
  if (characters.length <= maximum) return { text, cut: false };
  return {
    text: `${characters
      .slice(0, maximum - 1)
      .join('')
      .trimEnd()}…`,
    cut: true,
  };
}

/** Stories by what makes two of them the same: the key, or, where not both have one, the title. */
class Twins {
  readonly #keys = new Set<string>();
  readonly #titles = new Set<string>();
  readonly #titlesWithoutKey = new Set<string>();

  add({ title, key = null }: Pick<StoryDraft, 'title' | 'key'>): void {
    this.#titles.add(folded(title));
    if (key === null) this.#titlesWithoutKey.add(folded(title));
    else this.#keys.add(folded(key));
  }

  has({ title, key = null }: Pick<StoryDraft, 'title' | 'key'>): boolean {
    if (key === null) return this.#titles.has(folded(title));
    return this.#keys.has(folded(key)) || this.#titlesWithoutKey.has(folded(title));
  }
}

const folded = (text: string): string => text.normalize('NFC').toLowerCase();
