import { describe, expect, it } from 'vitest';
import { anEvent } from '../../testing/fake-store.ts';
import { daysOf } from './days-of.ts';

describe('daysOf', () => {
  it('[U40] puts a day above what happened on it, in the order in which it happened', () => {
    const events = [1, 2, 11, 12, 21].map((at, place) => anEvent('playersNudged', {}, { at, version: place + 1 }));
    const days = daysOf(events, (at) => `day ${Math.floor(at / 10)}`);
    expect(days.map(({ name, events: of }) => [name, of.length])).toEqual([
      ['day 0', 2],
      ['day 1', 2],
      ['day 2', 1],
    ]);
    expect(days.flatMap((day) => day.events)).toEqual(events);
  });
});
