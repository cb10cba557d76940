import { describe, expect, it } from 'vitest';
import { aGame, anOpenRound, aRevealedRound, aStory } from '../testing/a-game.ts';
import { aView } from '../testing/fake-store.ts';
import { spoken } from './spoken.ts';

const said = (story: ReturnType<typeof aStory>) => spoken(aView({ game: aGame({ stories: [story] }) }));

describe('spoken', () => {
  it('[U3] says how many have voted', () => {
    expect(said(aStory('A', { rounds: [anOpenRound({ bo: null, ana: '5' })] }))).toBe('2 of 3 have voted.');
  });

  it.each([
    ['The cards are turned. Suggested: 5.', { suggestion: '5' }],
    ['The cards are turned. Everybody agrees on 5.', { suggestion: '5', consensus: '5' }],
    ['The cards are turned.', {}],
  ])('[U4] says the result: %s', (sentence, result) => {
    expect(said(aStory('A', { status: 'revealed', rounds: [aRevealedRound({ ana: '5' }, result)] }))).toBe(sentence);
  });

  it('[U4] says the estimate', () => {
    expect(said(aStory('Refunds', { status: 'estimated', estimate: '8' }))).toBe('Refunds: estimated at 8.');
  });

  it('says nothing where there is nothing', () => {
    expect(said(aStory('A', { status: 'skipped' }))).toBe('');
    expect(spoken(aView({ game: null }))).toBe('');
  });
});
