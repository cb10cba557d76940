import { spreadsheetText, type Game } from '@planning-poker/poker';
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
  return BYTE_ORDER_MARK + csvText(rows);
}

type Cell = string | number | null;

export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => row.map(csvCell).join(',') + LINE_END).join('');
}

/** One cell; text that a spreadsheet would run is shown with an apostrophe before it. */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  const safe = spreadsheetText(String(value));
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
