import { describe, expect, it } from 'vitest';
import { lineOfMistake } from './line-of-mistake.ts';

const text = '{\n  "a": 1,\n  b\n}';

describe('lineOfMistake', () => {
  it.each([
    ['Expected property name at position 14 (line 3 column 3)', 3],
    ['Unexpected token b in JSON at position 14', 3],
    ['JSON.parse: expected property name at line 3 column 3 of the JSON data', 3],
    ['Unexpected end of JSON input', 4],
    ['JSON.parse: unexpected end of data', 4],
    ['JSON Parse error: Expected "}"', null],
  ])('[U45] finds the line in what a browser says: %s', (message, line) => {
    expect(lineOfMistake(text, new SyntaxError(message))).toBe(line);
  });

  it('[U45] knows nothing of what is no error', () => {
    expect(lineOfMistake(text, 'no')).toBeNull();
  });
});
