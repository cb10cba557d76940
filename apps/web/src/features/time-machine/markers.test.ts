import { describe, expect, it } from 'vitest';
import { nothingKnown, withEvents } from '../../sync/past/event-log.ts';
import { settledGame } from '../../testing/played-game.ts';
import { type Marker, markersOf, shareOf, storyFrom, thinned } from './markers.ts';

const game = settledGame();
const log = withEvents(nothingKnown, game.events, game.events.length);
const versionsOf = (type: string) => game.events.filter((event) => event.type === type).map(({ version }) => version);

describe('markersOf', () => {
  it('[U41] marks where stories start, cards are turned and estimates are taken', () => {
    const kinds = { start: 'storyStarted', reveal: 'votesRevealed', estimate: 'estimateAccepted' } as const;
    for (const [kind, type] of Object.entries(kinds)) {
      const found = markersOf(log).filter((marker) => marker.kind === kind);
      expect(found.map(({ version }) => version)).toEqual(versionsOf(type));
      expect(found).not.toEqual([]);
    }
  });

  it('marks nothing where nothing is known', () => {
    expect(markersOf(withEvents(nothingKnown, [], 400))).toEqual([]);
  });
});

describe('thinned', () => {
  it('draws of many that lie on each other one', () => {
    const many = Array.from({ length: 3_000 }, (_, place): Marker => ({ version: place + 1, kind: 'reveal' }));
    expect(thinned(many, 3_000).length).toBeLessThanOrEqual(251);
    expect(thinned(many.slice(0, 20), 20)).toHaveLength(20);
  });
});

describe('shareOf', () => {
  it('goes from one end of the slider to the other', () => {
    expect([shareOf(1, 42), shareOf(42, 42), shareOf(1, 1)]).toEqual([0, 1, 0]);
  });
});

describe('storyFrom', () => {
  const [first = 0, second = 0] = versionsOf('storyStarted');

  it('[U41] goes from story to story', () => {
    expect(storyFrom(log, 1, 1)).toBe(first);
    expect(storyFrom(log, first, 1)).toBe(second);
    expect(storyFrom(log, second, -1)).toBe(first);
    expect(storyFrom(log, second - 1, -1)).toBe(first);
  });

  it('[U41] goes ten versions where there is no story more, and never beyond an end', () => {
    const long = withEvents(log, [], second + 100);
    expect(storyFrom(long, second, 1)).toBe(second + 10);
    expect(storyFrom(log, log.latest, 1)).toBe(log.latest);
    expect(storyFrom(log, first, -1)).toBe(Math.max(1, first - 10));
  });
});
