import { describe, expect, it } from 'vitest';
import { anEvent } from '../../testing/fake-store.ts';
import { daysOf } from './days-of.ts';

describe('daysOf', () => {
  it('[U40] puts a day above what happened on it, in the order in which it happened', () => {
    const dayMs = 24 * 60 * 60_000;
    const ats = [1, 2, dayMs - 1, dayMs, dayMs + 1, 2 * dayMs + 5 * 60_000];
    const events = ats.map((at, place) => anEvent('playersNudged', {}, { at, version: place + 1 }));
    const days = daysOf(events, (at) => `day ${Math.floor(at / dayMs)}`);
    expect(days.map(({ name, events: of }) => [name, of.length])).toEqual([
      ['day 0', 3],
      ['day 1', 2],
      ['day 2', 1],
    ]);
    expect(days.flatMap((day) => day.events)).toEqual(events);
  });
});
