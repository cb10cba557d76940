// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { storyMore } from '../../../messages/en/story-more.ts';
import { teach } from '../../../messages/t.ts';
import { Markdown } from './markdown.tsx';
import { parseBlocks } from './blocks.ts';
import { alignmentsOf, cellsOf } from './table.ts';

teach(storyMore);
afterEach(cleanup);

/** The tables of a text, row by row, head and all. */
function tablesOf(text: string) {
  const { container } = render(<Markdown text={text} />);
  return [...container.querySelectorAll('table')].map((table) =>
    [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent)),
  );
}
const kinds = (text: string) => parseBlocks(text).map(({ kind }) => kind);
const row = (cell: string, columns: number) => `|${cell.repeat(columns)}\n`;

describe('a table', () => {
  it.each([
    [
      '| a | b |\n|---|---|\n| 1 | 2 |',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a | b\n-|-\n1 | 2\n3 | 4',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['| a |\n| - |', [['a']]],
    [
      '  |a|b|  \n :-- | --: \n|1||',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
  ])('[U13] is read as GitHub reads it: %j', (text, rows) => {
    expect(tablesOf(text)).toEqual([rows]);
  });

  it('[U13] keeps a bar that has a backslash within its cell, in code too', () => {
    expect(tablesOf('| a \\| b | `c \\| d` |\n|-|-|\n| `x` | \\|\\| |')).toEqual([
      [
        ['a | b', 'c | d'],
        ['x', '||'],
      ],
    ]);
  });

  it('[U13] leaves surplus cells out, and draws none for missing ones', () => {
    expect(tablesOf('|a|b|c|\n|-|-|-|\n|1|2|3|4|\n|5|')).toEqual([[['a', 'b', 'c'], ['1', '2', '3'], ['5']]]);
  });

  it('[U13] has columns aligned as they say, and marks within its cells', () => {
    render(<Markdown text={'|l|c|r|n|\n|:-|:-:|-:|-|\n|**1**|[2](https://t.example)|~~3~~|4|'} />);
    const cells = within(screen.getByRole('table')).getAllByRole('cell');
    expect(cells.map((cell) => cell.dataset['align'])).toEqual(['left', 'center', 'right', undefined]);
    expect(cells.map((cell) => cell.firstElementChild?.tagName)).toEqual(['STRONG', 'A', 'DEL', undefined]);
    expect(screen.getAllByRole('columnheader').map((cell) => cell.dataset['align'])).toEqual([
      'left',
      'center',
      'right',
      undefined,
    ]);
  });

  it('[U13] can be scrolled by keyboard, and has no head without words', () => {
    render(<Markdown text={'| | a |\n|-|-|\n| b | 1 |'} />);
    expect(screen.getByRole('region', { name: 'Columns a' }).tabIndex).toBe(0);
    expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['a']);
  });

  it('[U13] ends a paragraph, and ends where something else begins', () => {
    expect(kinds('why\n|a|\n|-|\n|1|\n\nafter')).toEqual(['paragraph', 'table', 'paragraph']);
    expect(kinds('|a|\n|-|\n|1|\n- one')).toEqual(['table', 'list']);
    expect(kinds('> |a|\n> |-|\nafter')).toEqual(['quote', 'paragraph']);
    expect(tablesOf('- why\n  |a|\n  |-|\n  |1|')).toEqual([[['a'], ['1']]]);
  });

  it.each([
    ['without dashes', '| a | b |\n| c | d |'],
    ['of another width', '| a | b |\n|---|'],
    ['without a bar', 'a\nb - c'],
    ['with more columns than anybody reads', row('a|', 51) + row('-|', 51)],
  ])('[U13] is none %s: it stays as it is typed', (_, text) => {
    expect(kinds(text)).toEqual(['paragraph']);
  });

  it('[U13] has at most fifty columns', () => {
    expect(kinds(row('a|', 50) + row('-|', 50))).toEqual(['table']);
  });
});

describe('a hostile table', () => {
  const length = 10_000;
  const filled = (piece: string, characters = length) => piece.repeat(Math.floor(characters / piece.length));

  it('[U13] is drawn no larger than it is typed: a wide head over short rows has no cell for what is missing', () => {
    const text = row('a|', 50) + row('-|', 50);
    const html = renderToStaticMarkup(<Markdown text={text + filled('|\n').slice(text.length)} />);
    expect(html.split('<tr>').length).toBeGreaterThan(4_000);
    expect(html.split(/<t[dh]/).length).toBeLessThan(length);
  });

  it.each([
    ['heads', '|a|\n|-|\n\n'],
    ['lines of dashes', '|-|-|\n'],
    ['bars', '|'],
    ['backslashes', '\\|'],
    ['dashes', ':-:|'],
    ['tables in lists', '- |a|\n  |-|\n'],
    ['tables in quotes', '> |a|\n'],
    ['blanks', ' |'],
  ])('[U13] is read in time that grows as the text does: %s', (_, piece) => {
    // Fifty times the longest description: what looks at anything twice for each line never comes to an end with it.
    const text = filled(piece, 25 * length);
    expect(parseBlocks(`${text}\n${text}`).length).toBeGreaterThan(0);
  });

  it('[U13] is looked at once, however many blanks its lines have', () => {
    const blanks = ' '.repeat(100 * length);
    expect(cellsOf(`|${blanks}|a${blanks}|`)).toEqual(['', 'a']);
    expect(alignmentsOf(`|a${blanks}|`, `|-${blanks}|`)).toEqual([null]);
    expect(alignmentsOf('|a|', `${'-'.repeat(100 * length)}${blanks}x|`)).toBeNull();
  });
});
