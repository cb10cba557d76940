import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadsheetText } from './spreadsheet-text.ts';

const signs = ['=', '+', '-', '@', '|', '%', '＝', '＋', '－', '＠', '｜', '％', '﹢', '﹣', '﹦', '−'];
const blanks = [' ', '\t', '\n', '\r', '\0', '\u00a0', '\u200b', '\ufeff', '\u2028', '\u3000', '\u0085', '\u202e'];

describe('text for a spreadsheet', () => {
  test('[U43] is none that begins with a sign of a formula, whatever unseen stands before it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...blanks), { maxLength: 4 }),
        fc.constantFrom(...signs),
        fc.string({ unit: 'binary' }),
        (before, sign, after) => {
          const text = `${before.join('')}${sign}${after}`;
          if (/^-?\d+(\.\d+)?$/.test(text)) return;
          expect(spreadsheetText(text).startsWith("'")).toBe(true);
        },
      ),
    );
  });

  test.each(['\tplain', '\rplain', '\nplain', '\0plain'])('[U43] is none that begins with %j', (text) => {
    expect(spreadsheetText(text)).toBe(`'${text}`);
  });

  test.each([
    ['a;=1+1', "a;'=1+1"],
    ['a\n=1+1', "a\n'=1+1"],
    ['a\t @sum', "a\t '@sum"],
    ['a\r\n＝1', "a\r\n'＝1"],
  ])('[U43] begins no formula within %j either, where a program takes that for the end of the cell', (text, safe) => {
    expect(spreadsheetText(text)).toBe(safe);
  });

  test.each(['8', '-3', '0.5', '½', 'a=b', 'PAY-118', 'Do:\n- one\n- two', '', "'quoted"])(
    '[U43] stays as it is: %j',
    (text) => {
      expect(spreadsheetText(text)).toBe(text);
    },
  );

  test('[U43] loses nothing: only apostrophes are added', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(spreadsheetText(text).replaceAll("'", '')).toBe(text.replaceAll("'", ''));
      }),
    );
  });

  test('[U43] does not take longer the more blanks there are', () => {
    const text = `;${' '.repeat(10_000)}=${' '.repeat(10_000)}=`;
    expect(spreadsheetText(text)).toContain(" '=");
  });
});
