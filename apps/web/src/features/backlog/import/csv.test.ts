import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv, type Separator } from './csv.ts';

const separators: readonly Separator[] = ['\t', ',', ';', '|'];
const lineEnds = ['\n', '\r\n', '\r'];

/** A field is quoted where it must be, and sometimes where it need not. */
function written(
  rows: readonly (readonly string[])[],
  separator: Separator,
  lineEnd: string,
  always: boolean,
  finish: boolean,
) {
  const field = (value: string) =>
    always || value.trim() === '' || /["\r\n]/.test(value) || value.includes(separator)
      ? `"${value.replaceAll('"', '""')}"`
      : value;
  return rows.map((row) => row.map(field).join(separator)).join(lineEnd) + (finish ? lineEnd : '');
}

const anyField = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '|', '\n', '\r', ' ', 'a') }),
);

describe('parseCsv', () => {
  it('[U10] reads any rows as they were written, with every separator, line end and way of quoting', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyField, { minLength: 1, maxLength: 5 }), { maxLength: 8 }),
        fc.constantFrom(...separators),
        fc.constantFrom(...lineEnds),
        fc.boolean(),
        fc.boolean(),
        (rows, separator, lineEnd, always, finish) => {
          expect(parseCsv(written(rows, separator, lineEnd, always, finish), separator)).toEqual(rows);
        },
      ),
    );
  });

  it('[U10] reads any text without failing, and loses no character but quotes, separators and line ends', () => {
    const kept = (text: string) => text.replaceAll(/["\s,]/g, '');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', 'a', ' ') }), (text) => {
        expect(kept(parseCsv(text, ',').flat().join(''))).toBe(kept(text));
      }),
    );
  });

  it.each([
    ['a quote that nobody closes is a character', '"a,b', [['"a', 'b']]],
    ['what follows a closing quote belongs to the field', '"a"b,c', [['ab', 'c']]],
    ['a quote within a field is a character', '5" pipe,b', [['5" pipe', 'b']]],
    [
      'blank lines are no rows',
      'a,b\n\n  \nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  ])('%s', (_, text, rows) => {
    expect(parseCsv(text, ',')).toEqual(rows);
  });
});
