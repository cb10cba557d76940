import type { Game } from '@planning-poker/poker';
import { createTestGame } from '../../testing/test-game.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell, csvText, exportCsv } from './csv.ts';
import { exportFileName } from './file-name.ts';
import { exportJira } from './jira.ts';
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
  ])('[U43] that a spreadsheet would run (%j) is shown as text', (text) => {
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

  test('[U43] is one cell again when it is read, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cell = csvCell(text);
        const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(read.replaceAll("'", '')).toBe(text.replaceAll("'", ''));
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

/** RFC 4180, read by the letter. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy)) {
    if (end === '') break;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('a CSV file', () => {
  const text = fc.string({ unit: 'binary' });

  test('[U43] has the same rows and cells when it is read, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const bare = (cells: readonly (readonly string[])[]) =>
          cells.map((row) => row.map((cell) => cell.replaceAll("'", '')));
        expect(bare(readCsv(csvText(rows)))).toEqual(bare(rows));
      }),
    );
  });

  test('[U43] tells Excel that it is UTF-8', () => {
    expect(exportCsv(createTestGame()).startsWith('\uFEFFKey,Title,')).toBe(true);
  });
});

describe('the file for Jira', () => {
  const [story, ...others] = createTestGame().stories;
  const jira = (change: object) => exportJira({ ...createTestGame(), stories: [{ ...story!, ...change }, ...others] });

  test('[U43] has the stories with a key, and their points', () => {
    expect(jira({})).toBe('Issue Key,Summary,Story Points\r\nPP-1,Log in,5\r\n');
    expect(jira({ key: null })).toBe('Issue Key,Summary,Story Points\r\n');
  });

  test.each([
    ['13', '13'],
    ['0,5', '0.5'],
    ['XL', ''],
    ['?', ''],
    [null, ''],
  ])('[U43] tells an estimate of %j as %j points: only numbers are some', (estimate, points) => {
    expect(jira({ estimate })).toContain(`PP-1,Log in,${points}\r\n`);
  });

  test('[U43] is as safe as the other', () => {
    expect(jira({ key: '=1', title: '@sum' })).toContain("'=1,'@sum,5");
  });
});

/** The story that is being voted on with a key, so that a file for Jira has it. */
function keyed(game: Game): Game {
  return { ...game, stories: game.stories.map((story) => ({ ...story, key: story.key ?? 'PP-9' })) };
}

describe('the table in Markdown', () => {
  const oddPiece = fc.constantFrom('|', '\\', '`', '\n', '\r', ']', '(', '>', '<', '&', '*', '#', ' ', 'a');
  const odd = fc.string({ unit: oddPiece });

  test('[U43] has a row of four cells for each story, whatever a title, a key or a link holds', () => {
    fc.assert(
      fc.property(odd, fc.option(odd, { nil: null }), odd, (title, key, path) => {
        const [story, ...others] = createTestGame().stories;
        const link = `https://a.example/${path}?${path}#${path}`;
        const text = exportMarkdown({ ...createTestGame(), stories: [{ ...story!, title, key, link }, ...others] });
        const rows = text.trimEnd().split('\n').slice(2);
        expect(rows).toHaveLength(4);
        for (const row of rows) expect(row.replaceAll(/\\./g, '').match(/\|/g)).toHaveLength(5);
        expect(rows[2]?.replaceAll(/\\./g, '')).not.toContain('`');
      }),
    );
  });
});

describe('the estimates', () => {
  const game = createTestGame();

  test('[U43] are there in every format, with the votes of the revealed round', () => {
    expect(exportCsv(game)).toContain(
      'PP-1,Log in,https://issues.example/PP-1,,,estimated,5,1,4,4,0.5,"Ana: 5; Ben: 3"\r\n',
    );
    expect(exportMarkdown(game)).toContain(
      '| [PP-1 Log in](<https://issues.example/PP-1>) | 5 | estimated | Ana: 5, Ben: 3 |',
    );
    expect(JSON.parse(exportJson(game))).toMatchObject({
      format: 'planning-poker-game',
      name: 'Sprint 42',
      stories: [
        {
          title: 'Log in',
          estimate: '5',
          rounds: [
            {
              votes: [
                { name: 'Ana', card: '5' },
                { name: 'Ben', card: '3' },
              ],
            },
          ],
        },
        { title: 'Log out', status: 'pending', rounds: [] },
      ],
    });
  });

  test('[W9] hold no card of an open round and no removed story', () => {
    for (const text of [exportCsv(game), exportJson(game), exportMarkdown(game), exportJira(keyed(game))]) {
      expect(text).toContain('Log out');
      expect(text).not.toContain('hidden-card');
      expect(text).not.toContain('Removed story');
    }
  });

  test('[U43] are text in Markdown: no link, HTML, emphasis or border of a name comes through', () => {
    const odd = { ...game, name: '<img src=x> | [a](javascript:b)' };
    expect(exportMarkdown(odd)).toContain('# \\<img src=x\\> \\| \\[a\\]\\(javascript:b\\)');
    const [first, ...others] = game.stories;
    const linked = { ...game, stories: [{ ...first!, link: 'javascript:alert(1)' }, ...others] };
    expect(exportMarkdown(linked)).not.toContain('](');
  });
});
