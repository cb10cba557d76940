// @vitest-environment jsdom
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { storyMore } from '../../../messages/en/story-more.ts';
import { teach } from '../../../messages/t.ts';
import { Markdown } from './markdown.tsx';

teach(storyMore);

/** As it stands in the page, without the words for screen readers. */
function drawn(text: string): string {
  const html = renderToStaticMarkup(createElement(Markdown, { text }));
  return html
    .replaceAll(/ <span class="sr-only">[^<]*<\/span>/g, '')
    .replace(/^<div class="markdown">(.*)<\/div>$/s, '$1');
}
const toOthers = 'target="_blank" rel="noopener noreferrer"';

const aHeading = (words: string) => `<p role="heading" aria-level="3" class="markdown-heading">${words}</p>`;
const nested = '<ul><li>one<ul><li>two<ul><li>three</li></ul></li></ul></li><li>four</li></ul><p>after</p>';

describe('Markdown', () => {
  it.each([
    ['Why\nnot', '<p>Why\nnot</p>'],
    ['one  \ntwo', '<p>one<br/>two</p>'],
    ['one\n\ntwo', '<p>one</p><p>two</p>'],
    ['**bold** and *slanted* and ~~gone~~', '<p><strong>bold</strong> and <em>slanted</em> and <del>gone</del></p>'],
    ['**bold and _both_**', '<p><strong>bold and <em>both</em></strong></p>'],
    ['snake_case_name and 2 * 3 * 4', '<p>snake_case_name and 2 * 3 * 4</p>'],
    ['`a < b` \\*not\\*', '<p><code>a &lt; b</code> *not*</p>'],
    ['## Aim #', '<p role="heading" aria-level="3" class="markdown-heading">Aim</p>'],
    ['- one\n- two\n  - three', '<ul><li>one</li><li>two<ul><li>three</li></ul></li></ul>'],
    ['1. one\n2) two', '<ol><li>one</li><li>two</li></ol>'],
    ['3. three\n4. four', '<ol start="3"><li>three</li><li>four</li></ol>'],
    ['1. one\n\n   more\n\n2. two', '<ol><li>one<p>more</p></li><li>two</li></ol>'],
    ['- one\n  - two\n\n    - three\n- four\n\nafter', nested],
    ['- one\ngoes on\n- two', '<ul><li>one\ngoes on</li><li>two</li></ul>'],
    ['- one\n1. two', '<ul><li>one</li></ul><ol><li>two</li></ol>'],
    ['- one\n  ```\n  two\n\n  three\n  ```', '<ul><li>one<pre>two\n\nthree</pre></li></ul>'],
    ['Aim\n===\nWhy\n---\nnot', `${aHeading('Aim')}${aHeading('Why')}<p>not</p>`],
    ['````md\n```js\n~~~\n````\nafter', '<pre>```js\n~~~</pre><p>after</p>'],
    ['~~~\n```\n~~~~ \nafter', '<pre>```</pre><p>after</p>'],
    ['> quoted\n> more', '<blockquote><p>quoted\nmore</p></blockquote>'],
    ['```js\n<b>\n\n1\n```\nafter', '<pre>&lt;b&gt;\n\n1</pre><p>after</p>'],
    ['one\n***\ntwo', '<p>one</p><hr/><p>two</p>'],
    ['see [it](https://t.example/1 "x").', `<p>see <a href="https://t.example/1" ${toOthers}>it</a>.</p>`],
    ['at https://t.example/1.', `<p>at <a href="https://t.example/1" ${toOthers}>https://t.example/1</a>.</p>`],
    ['<mailto:ana@t.example>', `<p><a href="mailto:ana@t.example" ${toOthers}>ana@t.example</a></p>`],
    ['at <https://t.example/1>', `<p>at <a href="https://t.example/1" ${toOthers}>https://t.example/1</a></p>`],
    ['[it](https://t.example/a_(b))', `<p><a href="https://t.example/a_(b)" ${toOthers}>it</a></p>`],
    ['***both***', '<p><strong><em>both</em></strong></p>'],
    ['one\\\ntwo<br>three<br />', '<p>one<br/>two<br/>three<br/></p>'],
    ['![plan](https://t.example/1.png)', `<p><a href="https://t.example/1.png" ${toOthers}>plan</a></p>`],
  ])('[U13] shows %j', (text, html) => {
    expect(drawn(text)).toBe(html);
  });

  it('[U13] shows a checklist with what is done', () => {
    const html = drawn('- [x] one\n- [ ] two');
    expect(html).toContain(
      '<li data-done="true"><input type="checkbox" disabled="" aria-label="done" checked=""/>one</li>',
    );
    expect(html).toContain('aria-label="not done"/>two');
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert%281%29)',
    '[x](data:text/html,y)',
    '[x](//t.example)',
    '<javascript:alert(1)>',
    '[x](vbscript:y)',
  ])('[U13] makes no link of %j', (text) => {
    expect(drawn(text)).not.toContain('<a');
  });

  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '<script>alert(1)</script>',
          '<img src=x onerror=alert(1)>',
          '<svg/onload=alert(1)>',
          '<iframe src="javascript:alert(1)">',
          '[x](',
          'javascript:alert(1)',
          'JAVASCRIPT:',
          'java\tscript:',
          'data:text/html,<script>',
          'https://t.example/"onmouseover="alert(1)',
          'http://',
          'mailto:a@b.c?body=<script>',
          ')',
          '](',
          '![',
          '`',
          '```',
          '**',
          '_',
          '~~',
          '*',
          '\\',
          '\n',
          '\n\n',
          '  \n',
          '> ',
          '- ',
          '- [x] ',
          '1. ',
          '# ',
          '&#106;avascript:',
          '\n| a | <b> |\n|-|:-:|\n| `c|d` | ',
          '<br>',
          '|',
          '\\|',
          '===\n',
          '\u0000',
          '"',
          "'",
          '<',
          '>',
          ' ',
          'word',
        ),
        fc.string({ unit: 'grapheme', maxLength: 5 }),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''));
  const allowed = [
    'DIV',
    'P',
    'PRE',
    'CODE',
    'BLOCKQUOTE',
    'UL',
    'OL',
    'LI',
    'HR',
    'BR',
    'STRONG',
    'EM',
    'DEL',
    'A',
    'SPAN',
    'INPUT',
    'TABLE',
    'THEAD',
    'TBODY',
    'TR',
    'TH',
    'TD',
  ];
  const attributes = [
    'class',
    'role',
    'aria-level',
    'aria-label',
    'data-done',
    'href',
    'target',
    'rel',
    'type',
    'checked',
    'disabled',
    'start',
    'tabindex',
    'scope',
    'data-align',
  ];

  it('[U13] makes of no text anything that runs, loads, or leads anywhere but to http, https and mailto', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const page = new DOMParser().parseFromString(
          renderToStaticMarkup(createElement(Markdown, { text })),
          'text/html',
        );
        for (const element of page.body.querySelectorAll('*')) {
          expect(allowed).toContain(element.tagName);
          for (const { name } of element.attributes) expect(attributes).toContain(name);
        }
        for (const link of page.querySelectorAll('a')) {
          expect(['http:', 'https:', 'mailto:']).toContain(link.protocol);
          expect(link.rel).toBe('noopener noreferrer');
        }
      }),
      { numRuns: 120 },
    );
  });

  it('[U13] reads the longest hostile text before anybody waits for it', () => {
    const pieces = [
      '**a ',
      '[',
      '[x](',
      '`',
      '_a',
      '> ',
      '- ',
      '  - ',
      '*a*',
      '<http://',
      '\\',
      '![](',
      '~~ ~',
      'a  \n',
    ];
    for (const piece of pieces) {
      const text = piece.repeat(Math.floor(10_000 / piece.length));
      expect(drawn(text), piece).not.toBe('');
    }
  });

  it('[U13] looks at ten thousand blanks once, in a heading and within a line', () => {
    const blanks = ' '.repeat(9_990);
    expect(drawn(`# a${blanks}b`)).toContain('a');
    expect(drawn(`a${blanks}b`)).toContain('b');
    expect(drawn('# a ## ')).toBe(drawn('# a'));
    expect(drawn('# a#')).not.toBe(drawn('# a'));
  });
});
