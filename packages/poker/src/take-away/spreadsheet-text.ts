/** What a spreadsheet reads as the beginning of a formula, in any width that it takes for the same. */
const sign = String.raw`[=+\-@|%＝＋－＠｜％﹢﹣﹦−]`;
/** Blanks, line ends, NUL and what is not shown at all. */
const unseen = String.raw`[\p{C}\p{Z}\s]*`;
const formula = new RegExp(`^(?:${unseen}${sign}|[\\t\\r\\n\\0])`, 'u');
/** A program that takes a semicolon, a tab or a line end within a cell for its end begins another cell there. A list's "- item" is none. */
const formulaWithin = new RegExp(`(?!- )(?=${sign})(?<=[;\\t\\r\\n]${unseen})`, 'gu');
const plainNumber = /^-?\d+(?:\.\d+)?$/;

/**
 * Text for a cell of any spreadsheet: what one would run is shown with an apostrophe before it. Numbers stay numbers.
 *
 * @example spreadsheetText('=1+1') // "'=1+1"
 */
export function spreadsheetText(text: string): string {
  if (plainNumber.test(text)) return text;
  const safe = text.replaceAll(formulaWithin, "'");
  return formula.test(text) ? `'${safe}` : safe;
}
