import { limits } from './limits.ts';
import { type Rejection, refuseField, refuseLimit } from './rejection.ts';
import { ok, type Result } from './result.ts';

/** What a field of text may hold. `limit` is its name in `limits`; `called` begins a sentence. */
interface TextField {
  readonly limit: 'titleLength' | 'keyLength' | 'linkLength' | 'descriptionLength' | 'notesLength' | 'estimateLength';
  readonly called: string;
  readonly lines: 'one' | 'many';
}

export const textFields = {
  title: { limit: 'titleLength', called: 'A title', lines: 'one' },
  key: { limit: 'keyLength', called: 'A key', lines: 'one' },
  link: { limit: 'linkLength', called: 'A link', lines: 'one' },
  description: { limit: 'descriptionLength', called: 'A description', lines: 'many' },
  notes: { limit: 'notesLength', called: 'Notes', lines: 'many' },
  estimate: { limit: 'estimateLength', called: 'An estimate', lines: 'one' },
} as const satisfies { readonly [name: string]: TextField };

/** Control characters, and the line separators that a text of one line must not smuggle in. */
const controls = /[\p{Cc}\u2028\u2029]/u;
const controlsButBreaks = /[^\P{Cc}\n\t]/u;

/** In characters, not code units: an emoji is no two letters. Looks closer only where that can matter. */
export function isLongerThan(text: string, maximum: number): boolean {
  if (text.length <= maximum) return false;
  return text.length > maximum * 2 || Array.from(text).length > maximum;
}

/** Lone surrogates do not survive UTF-8, and with them neither hash nor replay. */
export function isClean(text: string, lines: 'one' | 'many'): boolean {
  return text.isWellFormed() && !(lines === 'one' ? controls : controlsButBreaks).test(text);
}

/** Text that must say something. Trimmed, line ends as `\n`. */
export function requiredText(text: string, name: keyof typeof textFields, path: string): Result<string, Rejection> {
  const field: TextField = textFields[name];
  const settled = text.replaceAll('\r\n', '\n').trim();
  const maximum = limits[field.limit];
  if (settled === '') return refuseField(path, `${field.called} must not be empty: write something.`);
  if (isLongerThan(settled, maximum)) {
    return refuseLimit(
      field.limit,
      maximum,
      `${field.called} may have ${figure(maximum)} characters: make it shorter.`,
    );
  }
  if (!isClean(settled, field.lines)) {
    return refuseField(path, `${field.called} must not hold control characters: take them out.`);
  }
  if (name === 'link' && !isWebAddress(settled)) {
    return refuseField(path, 'A link must begin with http:// or https://: correct it.');
  }
  return ok(settled);
}

/** Text that may be missing: nothing, null and blanks are null. */
export function optionalText(
  text: string | null | undefined,
  name: keyof typeof textFields,
  path: string,
): Result<string | null, Rejection> {
  if (text === null || text === undefined || text.trim() === '') return ok(null);
  return requiredText(text, name, path);
}

/** `javascript:` and its like never get into a game. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s\\/?#]\S*$/i.test(text);
}

/** 10000 as people read it: "10,000". Written here, because a locale's own is not the same everywhere. */
export function figure(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
