import { describe, expect, test } from 'vitest';
import { checkGameName, checkPlayerName, nameKey } from './names.ts';

function code(result: ReturnType<typeof checkPlayerName>): string {
  return result.ok ? `ok ${result.value}` : result.error.code;
}

describe('a name', () => {
  test.each([
    ['Ana', 'ok Ana'],
    ['  Ana  ', 'ok Ana'],
    ['e\u0301', 'ok é'],
    ['李', 'ok 李'],
    ['O’Neill-Müller (QA) 2', 'ok O’Neill-Müller (QA) 2'],
    ['👩‍💻', 'ok 👩‍💻'],
    ['__proto__', 'ok __proto__'],
    ['x'.repeat(40), `ok ${'x'.repeat(40)}`],
    ['😀'.repeat(40), `ok ${'😀'.repeat(40)}`],
    ['x'.repeat(41), 'invalid_name'],
    ['😀'.repeat(41), 'invalid_name'],
    ['', 'invalid_name'],
    [' \u00A0 ', 'invalid_name'],
    ['\u200B\u200D', 'invalid_name'],
    ['A\u0000na', 'invalid_name'],
    ['A\nna', 'invalid_name'],
    ['A\u0085na', 'invalid_name'],
    ['A\u2028na', 'invalid_name'],
    ['A\u202Ena', 'invalid_name'],
    ['A\u2066na', 'invalid_name'],
    ['A\uD800', 'invalid_name'],
  ])('[D13] %j: %s', (name, expected) => {
    expect(code(checkPlayerName(name))).toBe(expected);
  });

  test.each([
    ['Ana', 'ANA'],
    ['Straße', 'STRASSE'],
    ['é', 'E\u0301'],
    ['ΟΔΟΣ', 'οδος'],
    [' Ana', 'Ana '],
    ['Ａna', 'ana'],
  ])('[D13] %j and %j are one name', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test.each(['A\u200Bna', 'An\u00ADa', 'A\u200Ena', 'Ana\u3164', 'Ana\uFE0F', '\u2060Ana', 'An\u034Fa'])(
    '[D13] %j looks like another name, so it is that name',
    (name) => {
      expect(nameKey(name)).toBe(nameKey('Ana'));
    },
  );

  test('[D13] a wider gap makes no other name', () => {
    expect(new Set(['A B', 'A  B', 'A\u00A0B', 'A\u3000B', ' A \u200BB '].map(nameKey)).size).toBe(1);
  });

  test('[D13] accents and spaces inside make another name', () => {
    expect(new Set(['Ana', 'Aná', 'A na', 'Anna'].map(nameKey)).size).toBe(4);
  });
});

describe("a game's name", () => {
  test('[D23] has up to 100 characters', () => {
    expect(code(checkGameName(` ${'x'.repeat(100)} `))).toBe(`ok ${'x'.repeat(100)}`);
    expect(checkGameName('x'.repeat(101))).toMatchObject({
      error: { code: 'limit_reached', message: expect.stringContaining('100 characters') as unknown },
    });
  });

  test.each(['', '  ', 'a\tb', 'a\u202Db', '\uDFFF'])('[D13] %j is none', (name) => {
    expect(code(checkGameName(name))).toBe('invalid_name');
  });
});
