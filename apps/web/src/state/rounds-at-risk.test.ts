import { describe, expect, it } from 'vitest';
import { aDeck, aGame, anOpenRound, aRevealedRound, aStory } from '../testing/a-game.ts';
import { roundsAtRisk } from './rounds-at-risk.ts';

const game = aGame({
  deck: aDeck('1', '2', '3'),
  stories: [
    aStory('Hidden', { status: 'voting', rounds: [anOpenRound({ bo: null })] }),
    aStory('Own', { status: 'voting', rounds: [anOpenRound({ ana: '2' })] }),
    aStory('Empty', { status: 'voting', rounds: [anOpenRound()] }),
    aStory('Over', { status: 'revealed', rounds: [aRevealedRound({ ana: '2' })] }),
  ],
});
const titles = (...labels: readonly string[]) => roundsAtRisk(game, aDeck(...labels)).map(({ title }) => title);

describe('roundsAtRisk', () => {
  it('[D2] [U35] names the rounds that hold a card which the deck lacks', () => {
    expect(titles('1', '3')).toEqual(['Hidden', 'Own']);
  });

  it('[D2] [U35] takes a hidden card for any of the present ones', () => {
    expect(titles('2', '3', '5')).toEqual(['Hidden']);
  });

  it('[D2] [U35] fears nothing of a deck that only adds cards', () => {
    expect(titles('1', '2', '3', '5')).toEqual([]);
  });
});
