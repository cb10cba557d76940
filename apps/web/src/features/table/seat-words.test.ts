import { describe, expect, it } from 'vitest';
import type { Seat } from '../../state/seats.ts';
import { seatWords, spokenSeat } from './seat-words.ts';

const seat: Seat = {
  playerId: 'bo',
  name: 'Bo',
  isMe: false,
  leads: false,
  present: true,
  state: 'thinking',
  card: null,
  extreme: null,
  changed: false,
};

describe('the words of a place', () => {
  it.each<[string, Partial<Seat>]>([
    ['thinking', {}],
    ['voted', { state: 'voted' }],
    ['voted, away', { state: 'voted', present: false }],
    ['away', { state: 'away', present: false }],
    ['no card', { state: 'none' }],
    ['here', { state: 'here' }],
  ])('[U3] say "%s"', (words, more) => {
    expect(seatWords({ ...seat, ...more })).toBe(words);
    expect(spokenSeat({ ...seat, ...more })).toBe(words);
  });

  it('leave the card itself to the eyes, and say it to the ears', () => {
    const shown: Seat = { ...seat, state: 'shown', card: '8', extreme: 'high', changed: true };
    expect(seatWords(shown)).toBe('high, changed');
    expect(spokenSeat(shown)).toBe('8, high, changed');
  });
});
