import { describe, expect, it } from 'vitest';
import { safeLink } from './safe-link.ts';

describe('safeLink', () => {
  it.each(['https://tracker.example/1', 'http://lan:8080/x'])('follows %s', (link) => {
    expect(safeLink(link)).toBe(link);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'tracker.example',
    '//tracker.example',
    '',
    null,
  ])('does not follow %j', (link) => {
    expect(safeLink(link)).toBeNull();
  });
});
