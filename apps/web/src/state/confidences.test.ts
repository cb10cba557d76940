import { describe, expect, it } from 'vitest';
import { aGame, anOpenRound, aRevealedRound, aStory } from '../testing/a-game.ts';
import { aView } from '../testing/fake-store.ts';
import { confidencesOf, ownConfidence } from './confidences.ts';

const revealed = aRevealedRound({ ana: '5', bo: '8', chidi: '5' });
const sure = {
  ...revealed,
  votes: {
    ana: { card: '5', castAt: 1, confidence: 'high' },
    bo: { card: '8', castAt: 1, confidence: 'low' },
    chidi: { card: '5', castAt: 1 },
  },
} as const;

describe('confidencesOf', () => {
  it('[U27] says who is how sure once the cards are turned', () => {
    expect(confidencesOf(sure)).toEqual({ low: ['bo'], medium: [], high: ['ana'] });
  });

  it('[U27] says nothing before, not even what one said oneself', () => {
    expect(confidencesOf({ ...sure, status: 'open' })).toBeNull();
  });

  it('[D18] [U27] says nothing of an anonymous round', () => {
    expect(confidencesOf({ ...sure, anonymous: true })).toBeNull();
  });

  it('has nothing to say where nobody said it', () => {
    expect(confidencesOf(revealed)).toBeNull();
  });
});

describe('ownConfidence', () => {
  it('is what this player has said of the card on the table', () => {
    const view = (round = anOpenRound({ ana: '5' })) =>
      aView({ game: aGame({ stories: [aStory('Refunds', { status: 'voting', rounds: [round] })] }) });
    expect(ownConfidence(view())).toBeNull();
    expect(ownConfidence(view({ ...sure, status: 'open' }))).toBe('high');
  });
});
