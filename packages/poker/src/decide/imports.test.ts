import { describe, expect, test } from 'vitest';
import type { StoryImport } from '../command.ts';
import { evolve } from '../evolve/evolve.ts';
import type { Game, PastRound } from '../game.ts';
import { aPastRound } from '../testing/a-past-round.ts';
import { play } from '../testing/play.ts';
import { decide } from './decide.ts';

function begin(...stories: readonly StoryImport[]) {
  const [step] = play([]);
  if (step?.command.type !== 'createGame') throw new Error('A game begins with createGame.');
  return decide(null, { ...step.command, stories }, step.context);
}

function gameWith(...stories: readonly StoryImport[]): Game {
  const decision = begin(...stories);
  if (!decision.ok) throw new Error(decision.error.message);
  const game = decision.value.reduce<Game | null>(evolve, null);
  if (game === null) throw new Error('No game was made.');
  return game;
}

describe('stories of another game', () => {
  test('[W18] keep their notes, estimate and rounds, and nobody has voted', () => {
    const { stories, players } = gameWith(
      { title: 'A', notes: ' n ', estimate: ' 5 ', pastRounds: [aPastRound] },
      { title: 'B', skipped: true },
      { title: 'C', notes: '', estimate: null, pastRounds: [] },
    );
    expect(stories).toMatchObject([
      { title: 'A', notes: 'n', estimate: '5', status: 'estimated', rounds: [], pastRounds: [aPastRound] },
      { title: 'B', notes: null, estimate: null, status: 'skipped', rounds: [] },
      { title: 'C', notes: null, estimate: null, status: 'voting' },
    ]);
    expect(stories[2]).not.toHaveProperty('pastRounds');
    expect(stories[2]?.rounds[0]?.votes).toEqual({});
    expect(Object.keys(players)).toEqual(['ana']);
  });

  test('[W18] [D3] the first that waits for an estimate is on the table, or none', () => {
    const unsettled = gameWith({ title: 'A', estimate: '5' }, { title: 'B', skipped: true }, { title: 'C' });
    expect(unsettled.currentStoryId).toBe(unsettled.stories[2]?.storyId);
    expect(gameWith({ title: 'A', estimate: '5' }).currentStoryId).toBeNull();
  });

  test('[W18] no field that is not known gets into the log', () => {
    const odd = { ...aPastRound, votes: [{ name: 'Zoe', token: 'x' }], playerIds: ['zoe'] } as unknown as PastRound;
    expect(gameWith({ title: 'A', pastRounds: [odd] }).stories[0]?.pastRounds).toEqual([
      { ...aPastRound, votes: [{ name: 'Zoe' }] },
    ]);
  });

  test.each([
    ['notes that are too long', { notes: 'x'.repeat(10_001) }, 'limit_reached', undefined],
    ['an estimate of two lines', { estimate: '5\n8' }, 'invalid_message', 'stories.1.estimate'],
    ['an estimate although skipped', { estimate: '5', skipped: true }, 'invalid_message', 'stories.1.skipped'],
    ['101 rounds', { pastRounds: Array.from({ length: 101 }, () => aPastRound) }, 'limit_reached', undefined],
    ['501 votes', past({ votes: Array.from({ length: 501 }, () => ({ name: 'Zoe' })) }), 'limit_reached', undefined],
    ['a round that ends first', past({ openedAt: 41 }), 'invalid_message', 'stories.1.pastRounds.0.revealedAt'],
    [
      'after the end of all dates',
      past({ revealedAt: 8.64e15 + 1 }),
      'invalid_message',
      'stories.1.pastRounds.0.revealedAt',
    ],
    ['half a millisecond', past({ openedAt: 0.5 }), 'invalid_message', 'stories.1.pastRounds.0.revealedAt'],
    ['no number', past({ average: Number.NaN }), 'invalid_message', 'stories.1.pastRounds.0'],
    ['no name', past({ votes: [{ name: ' ' }] }), 'invalid_message', 'stories.1.pastRounds.0.votes'],
    [
      'a name that turns its neighbours',
      past({ low: ['\u202Eevil'] }),
      'invalid_message',
      'stories.1.pastRounds.0.votes',
    ],
    ['a long name', past({ high: ['x'.repeat(41)] }), 'invalid_message', 'stories.1.pastRounds.0.votes'],
    ['a card of control characters', past({ modes: ['\u0007'] }), 'invalid_message', 'stories.1.pastRounds.0.counts'],
    ['a long card', past({ suggestion: 'x'.repeat(21) }), 'invalid_message', 'stories.1.pastRounds.0.counts'],
  ] as const)('[W18] [D23] with %s are refused, and say where', (_, change, code, path) => {
    const decision = begin({ title: 'A' }, { title: 'B', ...change });
    expect(decision).toMatchObject({ ok: false, error: { code } });
    if (!decision.ok && path !== undefined) expect(decision.error.details).toMatchObject({ issues: [{ path }] });
  });
});

function past(change: Partial<PastRound>): Pick<StoryImport, 'pastRounds'> {
  return { pastRounds: [{ ...aPastRound, ...change }] };
}
