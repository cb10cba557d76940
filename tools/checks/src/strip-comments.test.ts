import { expect, test } from 'vitest';

import { stripComments } from './strip-comments.ts';

test('blanks out comments of both kinds and keeps positions', () => {
  expect(stripComments('a; // b\n/* c\n d */ e;')).toBe('a;     \n    \n      e;');
});

test('keeps what looks like a comment inside of a literal', () => {
  const code = `const a = 'http://x'; const b = "/* no */"; const c = \`// \${a}\`;`;
  expect(stripComments(code)).toBe(code);
});

test('is not misled by an escaped quote', () => {
  expect(stripComments(`'it\\'s' // gone`)).toBe(`'it\\'s'        `);
});
