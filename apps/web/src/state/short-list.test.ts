import { describe, expect, it } from 'vitest';
import { shortList, shortName } from './short-list.ts';

describe('shortList', () => {
  it('leaves a few names as they are', () => {
    expect(shortList(['Ana', 'Bo', 'Chidi'])).toEqual(['Ana', 'Bo', 'Chidi']);
  });

  it('counts the rest of many', () => {
    expect(shortList(['Ana', 'Bo', 'Chidi', 'Dana', 'Eli'])).toEqual(['Ana', 'Bo', '3 more']);
  });
});

describe('shortName', () => {
  it('never cuts a character in two', () => {
    expect(shortName('😀'.repeat(21))).toBe(`${'😀'.repeat(19)}…`);
  });

  it('leaves no space before the ellipsis', () => {
    expect(shortName('Bartholomew Feather of the North')).toBe('Bartholomew Feather…');
  });
});
