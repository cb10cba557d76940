import type { Listing } from './sentences.ts';

/** How a chat wants its text: `escape` makes one of its texts from a plain one, character by character. */
export type Escape = (text: string) => string;

const characters = new Intl.Segmenter('en');
const CUT = '…';
/** One of many says enough within so much: a title, and its estimate. */
const LONGEST_ITEM = 500;

/** A text escaped, in at most `most` UTF-16 units: it is cut before it is escaped, between what a person sees as characters. */
export function fittedText(text: string, most: number, escape: Escape): string {
  const whole = escape(text);
  if (whole.length <= most) return whole;
  let kept = '';
  for (const { segment } of characters.segment(text)) {
    const next = kept + escape(segment);
    if (next.length + CUT.length > most) break;
    kept = next;
  }
  return kept + CUT;
}

/** As many items as there is room for, in at most `most` UTF-16 units; the others are counted in words. Empty: there are none. */
export function fittedList({ items, between, most: mostItems }: Listing, most: number, escape: Escape): string {
  const texts: string[] = [];
  let length = 0;
  for (const item of items) {
    const left = items.length - texts.length;
    const text = fittedText(item, LONGEST_ITEM, escape);
    const rest = left > 1 ? between.length + moreOf(left - 1).length : 0;
    if (texts.length === mostItems || length + text.length + rest > most) return [...texts, moreOf(left)].join(between);
    texts.push(text);
    length += text.length + between.length;
  }
  return texts.join(between);
}

function moreOf(count: number): string {
  return `… and ${count} more`;
}
