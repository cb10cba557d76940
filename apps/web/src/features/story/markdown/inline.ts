import { safeHref } from './safe-href.ts';

/** A piece of a line. Nothing of it is ever HTML. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'strong' | 'em' | 'del'; readonly inside: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly inside: readonly Inline[] };

/** Marks within marks end somewhere. */
const deepest = 6;

/** Every part has a bound, so that no text, however hostile, takes long. */
const piece =
  /\\(?<escaped>[\\`*_{}[\]()#+\-.!~>|])|(?<fence>`{1,3})(?<code>[^`]{1,1000})\k<fence>(?!`)|!?\[(?<label>[^[\]]{1,500})\]\((?<target>(?:[^\s()]|\([^\s()]{0,200}\)){1,2000})(?:\s+"[^"]{0,200}")?\)|<(?<angled>(?:https?:\/\/|mailto:)[^\s<>]{1,2000})>|(?<bare>https?:\/\/[^\s<>]{1,2000})|(?<mark>\*\*|__|~~|\*|_)(?=\S)(?<marked>[^]{0,500}?\S)\k<mark>(?![*_])|(?<end>(?<! ) {2,}\n|\\\n|\n|<br ?\/?>)/g;

const kinds = { '**': 'strong', __: 'strong', '*': 'em', _: 'em', '~~': 'del' } as const;

/** A paragraph's text as what it means: emphasis, code, links. What means nothing stays as it is written. */
export function parseInline(text: string, depth = 0): readonly Inline[] {
  const found: Inline[] = [];
  let end = 0;
  const plain = (words: string) => {
    if (words !== '') found.push({ kind: 'text', text: words });
  };
  for (const match of text.matchAll(piece)) {
    const inline = inlineOf(match, text, depth);
    if (inline === null) continue;
    plain(text.slice(end, match.index));
    found.push(...inline);
    end = match.index + match[0].length;
  }
  plain(text.slice(end));
  return found;
}

function inlineOf(match: RegExpExecArray, text: string, depth: number): readonly Inline[] | null {
  const { escaped, code, label, target, angled, bare, mark, marked, end } = match.groups ?? {};
  if (escaped !== undefined) return [{ kind: 'text', text: escaped }];
  if (code !== undefined) return [{ kind: 'code', text: code.trim() }];
  if (end !== undefined) return [end === '\n' ? { kind: 'text', text: '\n' } : { kind: 'break' }];
  if (label !== undefined && target !== undefined) return linkTo(target, label, depth);
  if (angled !== undefined) return linkTo(angled, angled.replace(/^mailto:/, ''), deepest);
  if (bare !== undefined) return bareLink(bare);
  if (mark === undefined || marked === undefined || depth >= deepest || isWithinWord(mark, match.index, text))
    return null;
  const kind = kinds[mark as keyof typeof kinds];
  return [{ kind, inside: parseInline(marked, depth + 1) }];
}

/** snake_case_names are no emphasis. */
function isWithinWord(mark: string, at: number, text: string): boolean {
  return mark.startsWith('_') && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}

/** What may not be followed is shown as it is written. */
function linkTo(target: string, label: string, depth: number): readonly Inline[] | null {
  const href = safeHref(target);
  if (href === null) return null;
  const inside =
    depth >= deepest ? [{ kind: 'text', text: label } as const] : withoutLinks(parseInline(label, depth + 1));
  return [{ kind: 'link', href, inside }];
}

/** A full stop after an address ends the sentence. */
function bareLink(address: string): readonly Inline[] | null {
  const [ending = ''] = /[.,;:!?)\]'"*_~]*$/.exec(address) ?? [];
  const target = address.slice(0, address.length - ending.length);
  const link = linkTo(target, target, deepest);
  return link === null ? null : [...link, ...(ending === '' ? [] : [{ kind: 'text', text: ending } as const])];
}

function withoutLinks(inside: readonly Inline[]): readonly Inline[] {
  return inside.flatMap((part) => (part.kind === 'link' ? withoutLinks(part.inside) : [part]));
}

/** What remains where there is room for words alone. */
export function plainTextOf(pieces: readonly Inline[]): string {
  return pieces
    .map((piece) => {
      switch (piece.kind) {
        case 'text':
        case 'code':
          return piece.text;
        case 'break':
          return ' ';
        case 'strong':
        case 'em':
        case 'del':
        case 'link':
          return plainTextOf(piece.inside);
      }
    })
    .join('');
}
