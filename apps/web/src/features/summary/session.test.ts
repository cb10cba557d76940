import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDeck, aGame, anOpenRound, aRevealedRound, aStory } from '../../testing/a-game.ts';
import { sessionOf } from './session.ts';

/** A round that lasted so long; `consensus` where all agreed. */
function round(durationMs: number, consensus: string | null, openedAt = 1_000) {
  const result = { agreement: consensus === null ? 0.5 : 1, consensus };
  return { ...aRevealedRound({ ana: '5', bo: consensus ?? '8' }, result), openedAt, revealedAt: openedAt + durationMs };
}

const stories = [
  aStory('A', { status: 'estimated', estimate: '5', rounds: [round(10_000, '5')] }),
  aStory('B', { status: 'estimated', estimate: '½', rounds: [round(20_000, null), round(40_000, '8', 900_000)] }),
  aStory('C', { status: 'estimated', estimate: 'huge', rounds: [round(30_000, null)] }),
  aStory('D', { status: 'estimated', estimate: '3' }),
  aStory('E', { status: 'revealed', rounds: [round(5_000, '8')] }),
  aStory('F', { status: 'voting', rounds: [anOpenRound({ ana: '5' })] }),
  aStory('G', { status: 'skipped' }),
  aStory('H', { status: 'removed', estimate: '100', rounds: [round(1, '8')] }),
];

describe('the session', () => {
  const { figures, lines } = sessionOf(aGame({ stories }));

  it('[U46] counts stories and points of the backlog', () => {
    expect(figures).toMatchObject({ stories: 7, estimated: 4, skipped: 1, points: 8.5 });
  });

  it('[U46] counts who agreed at once: by the first round alone, of the stories that had one', () => {
    expect(figures).toMatchObject({ votedOn: 4, agreedAtOnce: 2 });
  });

  it('[U46] takes the time from opening to turning, without the talk between, and the median of what has an estimate', () => {
    expect(lines.map(({ timeMs }) => timeMs)).toEqual([10_000, 60_000, 30_000, null, 5_000, null, null]);
    expect(figures.timeToAgreeMs).toBe(30_000);
    expect(sessionOf(aGame({ stories: stories.slice(0, 2) })).figures.timeToAgreeMs).toBe(35_000);
  });

  it('[U46] shows the last round, and an estimate as high as its number', () => {
    expect(lines.map(({ agreement }) => agreement)).toEqual([1, 1, 0.5, null, 1, null, null]);
    expect(lines.map(({ height }) => height)).toEqual([5, 0.5, null, 3, null, null, null]);
    expect(lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('[U46] shows an estimate of a deck of words as high as its place', () => {
    const deck = aDeck('S', 'M', 'L');
    const sized = ['M', 'L', 'enormous'].map((estimate) => aStory(estimate, { status: 'estimated', estimate }));
    const session = sessionOf(aGame({ deck, stories: sized }));
    expect(session.lines.map(({ height }) => height)).toEqual([2, 3, null]);
    expect(session.figures.points).toBeNull();
  });

  it('[U46] counts the rounds of the game that a story was imported from before its own', () => {
    const past = { ...round(7_000, '5'), votes: [], counts: [], counted: 2, average: 5, median: 5, modes: ['5'] };
    const { number: _, status: __, result: ___, ...rest } = past;
    const pastRound = {
      ...rest,
      revealedAt: 8_000,
      minimum: 5,
      maximum: 5,
      standardDeviation: 0,
      agreement: 1,
      consensus: '5',
      suggestion: '5',
      low: [],
      high: [],
    };
    const story = aStory('A', {
      status: 'estimated',
      estimate: '5',
      pastRounds: [pastRound],
      rounds: [round(3_000, null)],
    });
    const session = sessionOf(aGame({ stories: [story] }));
    expect(session.figures).toMatchObject({ votedOn: 1, agreedAtOnce: 1, timeToAgreeMs: 10_000 });
    expect(session.lines[0]).toMatchObject({ rounds: 2, agreement: 0.5 });
  });

  it('[U46] has nothing to say of a game in which nothing was', () => {
    expect(sessionOf(aGame({ stories: [] }))).toEqual({
      lines: [],
      figures: { stories: 0, estimated: 0, skipped: 0, points: null, votedOn: 0, agreedAtOnce: 0, timeToAgreeMs: null },
    });
  });

  it('[U46] finds a median that half of the times are not above', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 100_000 }), { minLength: 1, maxLength: 30 }), (times) => {
        const timed = times.map((time, place) => aStory(`S${place}`, { estimate: '5', rounds: [round(time, null)] }));
        const median = sessionOf(aGame({ stories: timed })).figures.timeToAgreeMs ?? Number.NaN;
        expect(times.filter((time) => time <= median).length * 2).toBeGreaterThanOrEqual(times.length);
        expect(times.filter((time) => time >= median).length * 2).toBeGreaterThanOrEqual(times.length);
      }),
    );
  });
});
