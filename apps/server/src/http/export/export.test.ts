import { createTestGame } from '../../testing/test-game.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell, exportCsv } from './csv.ts';
import { exportFileName } from './file-name.ts';
import { exportJson } from './json.ts';
import { exportMarkdown } from './markdown.ts';

describe('a cell', () => {
  test.each([
    '=1+1',
    '+1',
    '-cmd',
    '@sum',
    '|calc',
    '%0A',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    ' =1',
    '\u200b=1',
    '\ufeff=1',
    '\u00a0=1',
    '＝1',
    '＋1',
    '－1',
    '＠sum',
    '﹦1',
    '−1',
    '\tplain',
    '\nplain',
  ])('that a spreadsheet would run (%j) is shown as text', (text) => {
    expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
  });

  test.each([
    [5, '5'],
    [-3, '-3'],
    ['-3', '-3'],
    ['8', '8'],
    ['½', '½'],
    ['☕', '☕'],
    ['a=b', 'a=b'],
    [null, ''],
    ['say "hi", all', '"say ""hi"", all"'],
    ['two\nlines', '"two\nlines"'],
  ])('of %j stays %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  test('is one cell again when it is read, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cell = csvCell(text);
        const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect([text, `'${text}`]).toContain(read);
        expect(cell.startsWith('"') || !/[",\r\n]/.test(cell)).toBe(true);
      }),
    );
  });
});

describe('a file name', () => {
  test.each([
    ['Sprint 42', 'planning-poker-sprint-42.csv'],
    ['Été à Zürich', 'planning-poker-e-te-a-zu-rich.csv'],
    ['"; rm -rf /\r\nX: y', 'planning-poker-rm-rf-x-y.csv'],
    ['../../etc/passwd', 'planning-poker-etc-passwd.csv'],
    ['☕', 'planning-poker-game.csv'],
  ])('of %j is harmless', (name, expected) => {
    expect(exportFileName(name, 'csv')).toBe(expected);
  });
});

describe('the estimates', () => {
  const game = createTestGame();

  test('are there in every format, with the votes of the revealed round', () => {
    expect(exportCsv(game)).toContain(
      'PP-1,Log in,https://issues.example/PP-1,,,estimated,5,1,4,4,0.5,"Ana: 5; Ben: 3"\r\n',
    );
    expect(exportMarkdown(game)).toContain(
      '| [PP-1 Log in](<https://issues.example/PP-1>) | 5 | estimated | Ana: 5, Ben: 3 |',
    );
    expect(JSON.parse(exportJson(game))).toMatchObject({
      name: 'Sprint 42',
      stories: [
        {
          title: 'Log in',
          estimate: '5',
          votes: [
            { name: 'Ana', card: '5' },
            { name: 'Ben', card: '3' },
          ],
        },
        {},
      ],
    });
  });

  test('[W9] hold no card of an open round and no removed story', () => {
    for (const text of [exportCsv(game), exportJson(game), exportMarkdown(game)]) {
      expect(text).toContain('Log out');
      expect(text).not.toContain('hidden-card');
      expect(text).not.toContain('Removed story');
    }
  });

  test('are text in Markdown: no link, HTML, emphasis or border of a name comes through', () => {
    const odd = { ...game, name: '<img src=x> | [a](javascript:b)' };
    expect(exportMarkdown(odd)).toContain('# \\<img src=x\\> \\| \\[a\\]\\(javascript:b\\)');
    const [first, ...others] = game.stories;
    const linked = { ...game, stories: [{ ...first!, link: 'javascript:alert(1)' }, ...others] };
    expect(exportMarkdown(linked)).not.toContain('](');
  });
});
