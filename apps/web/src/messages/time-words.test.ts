import { describe, expect, it } from 'vitest';
import { createTimeWords } from './time-words.ts';

const english = createTimeWords('en', 'UTC');
const monday = Date.UTC(2026, 0, 5, 14, 3, 7);
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

describe('createTimeWords', () => {
  it('names a moment by its weekday for a week, then by its date', () => {
    expect(english.moment(monday, monday + 5 * dayMs)).toBe('Monday 14:03');
    expect(english.moment(monday, monday + 7 * dayMs)).toMatch(/Jan 5, 2026/);
  });

  it('says a time to the second where it is asked for', () => {
    expect(english.exact(monday)).toMatch(/Monday, January 5, 2026.*2:03:07/);
  });

  it('writes out a date', () => {
    expect(english.date(monday)).toBe('January 5, 2026');
  });

  it('gives the same day for all that is on it', () => {
    expect(english.day(monday)).toBe(english.day(monday + 9 * 60 * minuteMs));
    expect(english.day(monday)).not.toBe(english.day(monday + 10 * 60 * minuteMs));
  });

  it.each([
    [-5_000, 'now'],
    [59_000, 'now'],
    [minuteMs, '1 minute ago'],
    [59 * minuteMs, '59 minutes ago'],
    [60 * minuteMs, '1 hour ago'],
    [dayMs, 'yesterday'],
    [9 * dayMs, '9 days ago'],
    [31 * dayMs - 1, '30 days ago'],
    [31 * dayMs, 'Jan 5, 2026'],
  ])('says of %i ms: %s', (pastMs, words) => {
    expect(english.ago(monday, monday + pastMs)).toBe(words);
  });

  it('speaks other languages', () => {
    expect(createTimeWords('de', 'UTC').ago(monday, monday + 5 * minuteMs)).toBe('vor 5 Minuten');
  });
});
