import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatesOf } from './candidates.ts';
import { readImport } from './read-import.ts';

function storiesIn(text: string) {
  const { kind, cells, headed, roles } = readImport(text, 'guess');
  const { list } = candidatesOf(headed ? cells.slice(1) : cells, roles, []);
  return { kind, stories: list.map(({ draft }) => draft) };
}

const jira = `Summary,Issue key,Issue id,Issue Type,Status,Sprint,Sprint,Description
"Refunds, in part",PAY-118,10012,Story,To Do,1,2,"As a customer
I want ""my"" money"
Export,PAY-119,10013,Story,To Do,,,`;
const githubJson = JSON.stringify([
  { number: 12, title: 'Refunds', url: 'https://github.com/o/r/issues/12', body: 'Why', labels: [{ name: 'bug' }] },
  { number: 13, title: 'Export', url: 'https://github.com/o/r/issues/13', body: '', labels: [] },
]);
const linear = `"ID","Team","Title","Description","Status","Estimate"
"ENG-7","Core","Refunds","Why","Todo",""`;

describe('readImport', () => {
  it.each([
    ['plain lines', 'Refunds\nExport\n', 'lines', [{ title: 'Refunds' }, { title: 'Export' }]],
    [
      'a comma in a sentence',
      'Refunds, in part\nExport, all',
      'lines',
      [{ title: 'Refunds, in part' }, { title: 'Export, all' }],
    ],
    [
      'a Markdown list with checkboxes, links and headings',
      '# Shop\n## Payments\nfor later\n- [ ] [Refunds](https://t.example/1)\n  in part\n\n---\n* Export\n## Other\n1. Dark mode',
      'markdown',
      [
        { title: 'Refunds', link: 'https://t.example/1', description: 'Shop › Payments\n\nin part' },
        { title: 'Export', description: 'Shop › Payments' },
        { title: 'Dark mode', description: 'Shop › Other' },
      ],
    ],
    [
      'headings with text',
      '# Shop\n## Refunds\nWhy\nnot\n## Export',
      'markdown',
      [
        { title: 'Refunds', description: 'Shop\n\nWhy\nnot' },
        { title: 'Export', description: 'Shop' },
      ],
    ],
    [
      'more lines than bullets',
      'Refunds\nExport\n- Dark mode',
      'lines',
      [{ title: 'Refunds' }, { title: 'Export' }, { title: 'Dark mode' }],
    ],
    [
      'CSV',
      '\uFEFFName,Link\r\nRefunds,https://t.example/1\r\n',
      'table',
      [{ title: 'Refunds', link: 'https://t.example/1' }],
    ],
    [
      'CSV with semicolons',
      'key;title\nPAY-1;Refunds, in part\nPAY-2;Export',
      'table',
      [
        { title: 'Refunds, in part', key: 'PAY-1' },
        { title: 'Export', key: 'PAY-2' },
      ],
    ],
    [
      'TSV without names',
      'PAY-1\tRefunds\thttps://t.example/1\nPAY-2\tExport\t',
      'table',
      [
        { title: 'Refunds', key: 'PAY-1', link: 'https://t.example/1' },
        { title: 'Export', key: 'PAY-2' },
      ],
    ],
    [
      'a Jira export',
      jira,
      'jira',
      [
        { title: 'Refunds, in part', key: 'PAY-118', description: 'As a customer\nI want "my" money' },
        { title: 'Export', key: 'PAY-119' },
      ],
    ],
    [
      'a GitHub export',
      'number,title,state,url\n12,Refunds,open,https://github.com/o/r/issues/12',
      'github',
      [{ title: 'Refunds', key: '#12', link: 'https://github.com/o/r/issues/12' }],
    ],
    [
      'GitHub as JSON',
      githubJson,
      'github',
      [
        { title: 'Refunds', key: '#12', link: 'https://github.com/o/r/issues/12', description: 'Why' },
        { title: 'Export', key: '#13', link: 'https://github.com/o/r/issues/13' },
      ],
    ],
    [
      'gh issue list in a terminal',
      '\nShowing 2 of 2 open issues in o/r\n\nID   TITLE    LABELS  UPDATED\n#12  Refunds in part  bug  about 1 day ago\n#7   Export           about 2 days ago\n',
      'github',
      [
        { title: 'Refunds in part', key: '#12', link: 'https://github.com/o/r/issues/12' },
        { title: 'Export', key: '#7', link: 'https://github.com/o/r/issues/7' },
      ],
    ],
    [
      'gh issue list through a pipe',
      '12\tOPEN\tRefunds\tbug\t2026-11-26T10:00:00Z\n7\tOPEN\tExport\t\t2026-11-25T10:00:00Z',
      'github',
      [
        { title: 'Refunds', key: '#12' },
        { title: 'Export', key: '#7' },
      ],
    ],
    ['a Linear export', linear, 'linear', [{ title: 'Refunds', key: 'ENG-7', description: 'Why' }]],
    [
      'an export of this program',
      '{"game":{},"stories":[{"storyId":"x","title":"Refunds","key":null,"estimate":"5"}]}',
      'json',
      [{ title: 'Refunds' }],
    ],
    ['braces that are no JSON', '{not} JSON\n[or] so', 'lines', [{ title: '{not} JSON' }, { title: '[or] so' }]],
  ])('[U10] recognises %s', (_, text, kind, stories) => {
    expect(storiesIn(text)).toEqual({ kind, stories });
  });

  it('[U10] reads as somebody says', () => {
    expect(readImport('a,b\nc,d', 'table').cells).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(readImport('title,key\nRefunds,PAY-1', 'lines').cells.map(([title]) => title)).toEqual([
      'title,key',
      'Refunds,PAY-1',
    ]);
  });

  it('[U11] counts the lines that it leaves out', () => {
    expect(readImport('For the sprint:\n- Refunds\n- Export', 'guess')).toMatchObject({ kind: 'markdown', leftOut: 1 });
  });

  it('[U10] reads any text, and finds a line in it where there is one', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(
          fc.constantFrom('- ', '# ', '\n', '\t', ',', ';', '"', '[', ']', '{', '}', 'title', '12', 'a', ' ', '#1  '),
          { maxLength: 40 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anyText, fc.constantFrom('guess', 'lines', 'table'), (text, as) => {
        const { cells, roles } = readImport(text, as);
        expect(roles.length).toBeGreaterThanOrEqual(cells.length === 0 ? 0 : 1);
      }),
    );
  });
});
