import { describe, expect, test } from 'vitest';
import { counted, listed, quoted } from './wording.ts';

describe('words in a sentence', () => {
  test('[L1] long titles are cut between characters', () => {
    expect(quoted('Login')).toBe('“Login”');
    expect(quoted('x'.repeat(60))).toBe(`“${'x'.repeat(60)}”`);
    expect(quoted('😀'.repeat(61))).toBe(`“${'😀'.repeat(59)}…”`);
    expect(quoted('😀'.repeat(61)).isWellFormed()).toBe(true);
  });

  test('[L1] one is one, and more are many', () => {
    expect([0, 1, 2].map((count) => counted(count, 'story', 'stories'))).toEqual(['0 stories', '1 story', '2 stories']);
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });
});
