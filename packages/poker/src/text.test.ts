import { describe, expect, test } from 'vitest';
import { limits } from './limits.ts';
import { figure, isLongerThan, optionalText, requiredText } from './text.ts';

function outcome(result: ReturnType<typeof optionalText>): string | null {
  return result.ok ? result.value : result.error.code;
}

describe('text that people write', () => {
  test.each([
    ['title', ' Login \n', 'Login'],
    ['title', '', 'invalid_message'],
    ['title', 'a\nb', 'invalid_message'],
    ['title', 'a\u0000b', 'invalid_message'],
    ['title', 'half \uD83D', 'invalid_message'],
    ['title', 'x'.repeat(300), 'x'.repeat(300)],
    ['title', 'x'.repeat(301), 'limit_reached'],
    ['title', '😀'.repeat(300), '😀'.repeat(300)],
    ['key', 'ABC-1', 'ABC-1'],
    ['key', 'x'.repeat(101), 'limit_reached'],
    ['description', 'a\r\nb\tc', 'a\nb\tc'],
    ['description', 'a\rb', 'invalid_message'],
    ['description', 'a\u0007b', 'invalid_message'],
    ['description', 'x'.repeat(10_001), 'limit_reached'],
    ['notes', 'x'.repeat(10_001), 'limit_reached'],
    ['estimate', '13', '13'],
    ['estimate', 'x'.repeat(21), 'limit_reached'],
    ['estimate', ' ', 'invalid_message'],
  ] as const)('[D23] %s %j becomes %j', (name, text, expected) => {
    expect(outcome(requiredText(text, name, name))).toBe(expected);
  });

  test.each([
    ['https://example.org/a?b=c#d', true],
    ['HTTP://example.org', true],
    ['http://[::1]:3000/x', true],
    ['https://jira/browse/ABC-1', true],
    ['javascript:alert(1)', false],
    ['JaVaScRiPt:alert(1)', false],
    ['data:text/html,x', false],
    ['//example.org', false],
    ['https:///x', false],
    ['https://', false],
    ['https:\\\\example.org', false],
    ['https://a b', false],
    ['ftp://example.org', false],
    ['example.org', false],
  ])('[D19] %s as a link: %s', (link, isAllowed) => {
    expect(outcome(optionalText(link, 'link', 'link'))).toBe(isAllowed ? link : 'invalid_message');
  });

  test('[D20] nothing, null and blanks are the same nothing', () => {
    expect([undefined, null, '', ' \n '].map((text) => outcome(optionalText(text, 'key', 'key')))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test('[D23] a refusal names the limit, for a person and for a program', () => {
    expect(requiredText('x'.repeat(10_001), 'notes', 'notes')).toEqual({
      ok: false,
      error: {
        code: 'limit_reached',
        message: 'Notes may have 10,000 characters: make it shorter.',
        details: { limit: 'notesLength', maximum: limits.notesLength },
      },
    });
  });

  test('[D23] characters are counted, not code units', () => {
    expect(isLongerThan('😀😀', 2)).toBe(false);
    expect(isLongerThan('😀😀😀', 2)).toBe(true);
    expect(isLongerThan('abc', 3)).toBe(false);
    expect(isLongerThan('x'.repeat(7), 3)).toBe(true);
  });

  test('[D23] figures are written the same everywhere', () => {
    expect([0, 999, 1_000, 86_400, 1_000_000].map(figure)).toEqual(['0', '999', '1,000', '86,400', '1,000,000']);
  });
});
