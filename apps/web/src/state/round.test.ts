import { describe, expect, it } from 'vitest';
import { aGame, anOpenRound, aRevealedRound, aStory } from '../testing/a-game.ts';
import { focusOf, lastRevealed, phaseOf, roundInFocus } from './round.ts';

const revealed = aRevealedRound({ ana: '5' });

describe('phaseOf', () => {
  it.each([
    ['voting', aStory('A', { status: 'voting', rounds: [anOpenRound()] })],
    ['revealed', aStory('A', { status: 'revealed', rounds: [revealed] })],
    ['settled', aStory('A', { status: 'estimated', estimate: '5', rounds: [revealed] })],
    ['voting', aStory('A', { status: 'voting', estimate: '5', rounds: [revealed, anOpenRound({}, 2)] })],
    ['settled', aStory('A', { status: 'estimated', estimate: '5' })],
    ['idle', aStory('A', { status: 'skipped' })],
    ['idle', aStory('A', { status: 'skipped', rounds: [revealed] })],
    ['idle', null],
  ])('is %s', (phase, story) => {
    expect(phaseOf(story)).toBe(phase);
  });
});

describe('what is in focus', () => {
  it('is the current story with its latest round', () => {
    const game = aGame({ stories: [aStory('A', { status: 'voting', rounds: [revealed, anOpenRound({}, 2)] })] });
    expect(focusOf({ game, lookedAt: null })?.title).toBe('A');
    expect(roundInFocus({ game, lookedAt: null })?.number).toBe(2);
  });

  it('[U14] is the story that this tab looks at, where the others are elsewhere', () => {
    const game = aGame({ stories: [aStory('A'), aStory('B', { rounds: [anOpenRound({}, 3)] })] });
    expect(focusOf({ game, lookedAt: 'b' })?.title).toBe('B');
    expect(roundInFocus({ game, lookedAt: 'b' })?.number).toBe(3);
    expect(focusOf({ game, lookedAt: 'gone' })?.title).toBe('A');
  });

  it('is nothing without a game or a story', () => {
    expect(focusOf({ game: null, lookedAt: null })).toBeNull();
    expect(roundInFocus({ game: aGame({ currentStoryId: null }), lookedAt: null })).toBeNull();
  });
});

describe('lastRevealed', () => {
  it('is the newest revealed round before the latest', () => {
    const abandoned = { ...anOpenRound({}, 2), status: 'abandoned' as const };
    const story = aStory('A', { rounds: [revealed, abandoned, anOpenRound({}, 3)] });
    expect(lastRevealed(story)).toBe(revealed);
  });

  it('is nothing in the first round', () => {
    expect(lastRevealed(aStory('A', { rounds: [revealed] }))).toBeNull();
  });
});
