import { expect, test } from 'vitest';

import { testTitles } from './test-titles.ts';

const finds: readonly (readonly [form: string, code: string, titles: readonly string[]])[] = [
  ['a plain test', `test('[R1] a', () => {});`, ['[R1] a']],
  ['double quotes and templates', 'it("b", f); describe(`c`, f);', ['b', 'c']],
  ['a table', `test.each([['x', 1], ['y', 2]])('d %s', f);`, ['d %s']],
  ['a typed table', `describe.each<[string, () => void]>([['(', f]])('e', f);`, ['e']],
  ['a title on the next line', `test(\n  'f',\n  f,\n);`, ['f']],
  ['a group of Playwright', `test.describe('g', () => { test('h', f); });`, ['g', 'h']],
  ['an escaped quote', `test('it\\'s', f);`, [`it\\'s`]],
];

test.each(finds)('finds the title of %s', (_form, code, titles) => {
  expect(testTitles(code)).toEqual(titles);
});

const ignores: readonly (readonly [what: string, code: string])[] = [
  ['a comment', `// test('[R1] a', f);\n/* it('[R2] b', f) */`],
  ['a skipped test', `test.skip('[R1] a', f); it.todo('[R2] b'); test.fixme('[R3] c', f);`],
  ['an expected failure', `test.fails('[R1] a', f); test.fail('[R2] b', f);`],
  ['another call', `expect('[R1] a'); latest('[R2] b'); x.test('[R3] c');`],
  ['a later argument', `test(name, '[R1] a');`],
];

test.each(ignores)('takes no title from %s', (_what, code) => {
  expect(testTitles(code)).toEqual([]);
});
