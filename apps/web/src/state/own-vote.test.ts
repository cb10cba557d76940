import { describe, expect, it } from 'vitest';
import { aGame, anOpenRound, aStory } from '../testing/a-game.ts';
import { aView, pendingCommand } from '../testing/fake-store.ts';
import { ownCard, ownVotePending } from './own-vote.ts';

const voting = (cards: { readonly [id: string]: string | null }) =>
  aGame({ stories: [aStory('Refunds', { status: 'voting', rounds: [anOpenRound(cards)] })] });

describe('ownCard', () => {
  it('is the card of this player', () => {
    expect(ownCard(aView({ game: voting({ ana: '5', bo: null }) }))).toBe('5');
  });

  it.each([
    ['has not voted', aView({ game: voting({ bo: null }) })],
    ['is not known', aView({ game: voting({ ana: '5' }), playerId: null })],
    ['has no game', aView({ game: null })],
  ])('is none where the player %s', (_, view) => {
    expect(ownCard(view)).toBeNull();
  });
});

describe('ownVotePending', () => {
  const vote = { type: 'submitVote', storyId: 'refunds', round: 1, card: '5' } as const;

  it.each([
    [true, vote],
    [true, { type: 'withdrawVote', storyId: 'refunds', round: 1 } as const],
    [false, { ...vote, round: 2 }],
    [false, { ...vote, storyId: 'other' }],
    [false, { type: 'nudge' } as const],
  ])('is %s for %j', (pending, command) => {
    expect(ownVotePending(aView({ game: voting({}), pending: [pendingCommand(command)] }))).toBe(pending);
  });
});
