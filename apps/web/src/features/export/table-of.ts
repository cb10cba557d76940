import { backlogOf, pastRoundsOf, spreadsheetText } from '@planning-poker/poker';
import type { Game } from '@planning-poker/poker';
import type { TableText } from '../../browser/copy-table.ts';
import { percentText } from '../../messages/figures.ts';

/** The estimates as a table to be pasted: what a spreadsheet would run is text in it, as in the CSV [U43]. */
export function tableOf(game: Game, headings: readonly string[]): TableText {
  const rows = [headings, ...backlogOf(game).map((story) => cellsOf(game, story))].map((row) =>
    row.map((cell) => spreadsheetText(cell.replaceAll(/\s+/g, ' '))),
  );
  const [head = [], ...body] = rows;
  return {
    text: rows.map((row) => row.join('\t')).join('\n'),
    html: `<table><thead>${rowOf(head, 'th')}</thead><tbody>${body.map((row) => rowOf(row, 'td')).join('')}</tbody></table>`,
  };
}

/** Key, title, estimate, rounds, agreement. */
function cellsOf(game: Game, story: Game['stories'][number]): readonly string[] {
  const rounds = pastRoundsOf(game, story);
  const agreement = rounds.at(-1)?.agreement ?? null;
  return [
    story.key ?? '',
    story.title,
    story.estimate ?? '',
    String(rounds.length),
    agreement === null ? '' : percentText(agreement),
  ];
}

function rowOf(cells: readonly string[], tag: 'th' | 'td'): string {
  return `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
