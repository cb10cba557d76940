import { expect, test } from 'vitest';
import { utf8Bytes } from './utf8-bytes.ts';

test.each([
  ['', 0],
  ['plain', 5],
  ['Zoë', 4],
  ['½', 2],
  ['☕', 3],
  ['日本', 6],
  ['🂡', 4],
  ['a🂡é☕', 10],
])('[S9] counts the bytes of %j', (text, bytes) => {
  expect(utf8Bytes(text)).toBe(bytes);
});
