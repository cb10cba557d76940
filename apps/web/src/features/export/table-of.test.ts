// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aGame, aRevealedRound, aStory } from '../../testing/a-game.ts';
import { tableOf } from './table-of.ts';

const headings = ['Key', 'Story', 'Estimate', 'Rounds', 'Agreement'];
const round = aRevealedRound({ ana: '5', bo: '8' }, { agreement: 0.5 });

/** What means something to HTML or to a spreadsheet, and what does not. */
const oddPiece = fc.constantFrom(
  '<',
  '>',
  '&',
  '"',
  "'",
  '\t',
  '\n',
  '\r',
  '\0',
  '=',
  '</td>',
  '<td>',
  '&lt;',
  ' ',
  'a',
);

function cellsIn(html: string): readonly (readonly string[])[] {
  const page = document.createElement('template');
  page.innerHTML = html;
  return [...page.content.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent ?? ''));
}

describe('the table to be copied', () => {
  it('[U43] has a row for each story, the same in both forms', () => {
    const stories = [
      aStory('Refunds', { key: 'PAY-1', estimate: '5', status: 'estimated', rounds: [round, round] }),
      aStory('Receipts'),
      aStory('Gone', { status: 'removed' }),
    ];
    const { html, text } = tableOf(aGame({ stories }), headings);
    const rows = [headings, ['PAY-1', 'Refunds', '5', '2', '50 %'], ['', 'Receipts', '', '0', '']];
    expect(cellsIn(html)).toEqual(rows);
    expect(text.split('\n').map((line) => line.split('\t'))).toEqual(rows);
  });

  it('[U43] is a table of five columns, and no markup, whatever a title says', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: oddPiece }), { minLength: 1, maxLength: 5 }), (titles) => {
        const { html, text } = tableOf(aGame({ stories: titles.map((title) => aStory(title)) }), headings);
        const widths = [headings, ...titles].map(() => 5);
        expect(cellsIn(html).map((row) => row.length)).toEqual(widths);
        expect(text.split('\n').map((line) => line.split('\t').length)).toEqual(widths);
      }),
    );
  });

  it('[U43] has no cell that a spreadsheet would run', () => {
    const { html, text } = tableOf(aGame({ stories: [aStory('=1+1', { key: '@x', estimate: '+5' })] }), headings);
    expect(cellsIn(html)[1]).toEqual(["'@x", "'=1+1", "'+5", '0', '']);
    expect(text).toContain("\n'@x\t'=1+1\t'+5");
  });
});
