import { describe, expect, test } from 'vitest';

import { sourceFiles } from './source-files.ts';
import { houseRules, tidy } from './tidy.ts';

const planted: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['a source file has at most 250 lines', 'src/long.ts', 'a;\n'.repeat(251)],
  ['a source file has at most 250 lines', 'src/long.css', 'a{}\n'.repeat(251)],
  ['files and folders have kebab-case names', 'src/someFile.ts', ''],
  ['files and folders have kebab-case names', 'src/Some/file.ts', ''],
  ['nothing is left to do', 'src/a.ts', `// ${'TO'}DO: later`],
  ['every test runs', 'src/a.test.ts', `test.${'only'}('a', f)`],
  ['every test runs', 'e2e/a.spec.ts', `test.describe.${'skip'}('a', f)`],
  ['exports have names', 'src/a.ts', `export ${'default'} a;`],
  ['a package has no barrel but its entry points', 'src/a.ts', `export { b } ${'from'} './b.ts';`],
  ['a package has no barrel but its entry points', 'src/b/index.ts', `export * ${'from'} './b.ts';`],
  ['nothing is cast to any', 'src/a.ts', `const a = b ${'as'} any;`],
];

test.each(planted)('%s: %s is found', (rule, path, text) => {
  expect(tidy([{ path, text }]).filter((finding) => finding.startsWith(`${rule}: ${path}`))).toHaveLength(1);
});

test('a tidy file has no finding', () => {
  const text = `/** Adds. */\nexport function add(a: number, b: number): number {\n  return a + b;\n}\n`;
  expect(tidy([{ path: 'packages/x/src/add-numbers.ts', text }])).toEqual([]);
  expect(tidy([{ path: 'packages/x/src/index.ts', text: `export { add } ${'from'} './add-numbers.ts';\n` }])).toEqual(
    [],
  );
});

describe('the repository', async () => {
  const plantsOnPurpose = /^tools\/checks\/src\/(?:tidy|test-titles)\b/;
  const files = await sourceFiles((path) => !/\.(?:png|svg|ico|woff2)$/.test(path) && !plantsOnPurpose.test(path));

  test.each(houseRules)('$name', (rule) => {
    expect(files.some(({ path }) => rule.applies(path))).toBe(true);
    expect(tidy(files, [rule])).toEqual([]);
  });
});
