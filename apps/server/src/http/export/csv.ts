import type { Game } from '@planning-poker/poker';
import { estimatesOf, type StoryEstimate } from './estimates.ts';

/** Tells Excel that it is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

const columns: readonly (readonly [heading: string, cell: (story: StoryEstimate) => string | number | null])[] = [
  ['Key', (story) => story.key],
  ['Title', (story) => story.title],
  ['Link', (story) => story.link],
  ['Description', (story) => story.description],
  ['Notes', (story) => story.notes],
  ['Status', (story) => story.status],
  ['Estimate', (story) => story.estimate],
  ['Rounds', (story) => story.rounds],
  ['Average', (story) => story.average],
  ['Median', (story) => story.median],
  ['Agreement', (story) => story.agreement],
  ['Votes', (story) => story.votes.map(({ name, card }) => `${name}: ${card}`).join('; ')],
];

/** The estimates as RFC 4180 has it, safe to open in a spreadsheet. */
export function exportCsv(game: Game): string {
  const rows = [
    columns.map(([heading]) => heading),
    ...estimatesOf(game).map((story) => columns.map(([, cell]) => cell(story))),
  ];
  return BYTE_ORDER_MARK + rows.map((row) => row.map(csvCell).join(',') + LINE_END).join('');
}

/**
 * What a spreadsheet could take for a formula: a sign in any width, also behind spaces, line ends, NUL and what is not shown; and
 * whatever begins with a tab or a line end.
 */
const formula = /^(?:[\p{C}\p{Z}\s]*[=+\-@|%＝＋－＠｜％﹢﹣﹦−]|[\t\r\n\0])/u;
const plainNumber = /^-?\d+(?:\.\d+)?$/;

/** One cell; text that a spreadsheet would run is shown with an apostrophe before it. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const safe = formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
