import { describe, expect, it } from 'vitest';
import { whenWords } from './when.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 26, 12);

describe('whenWords', () => {
  it.each([
    [0, 'this minute'],
    [-hour, 'this minute'],
    [59 * minute, '59 minutes ago'],
    [hour, '1 hour ago'],
    [23 * hour + 59 * minute, '23 hours ago'],
    [day, 'yesterday'],
    [30 * day, '30 days ago'],
    [31 * day, 'Oct 26, 2026'],
  ])('says of %d ms ago: %s', (agoMs, words) => {
    expect(whenWords(now - agoMs, now, 'en')).toBe(words);
  });

  it('speaks the language of the page', () => {
    expect(whenWords(now - day, now, 'de')).toBe('gestern');
  });
});
