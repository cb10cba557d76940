import { describe, expect, it } from 'vitest';
import { aGame, anOpenRound, aPlayer, aRevealedRound, aStory, players } from '../testing/a-game.ts';
import { aView } from '../testing/fake-store.ts';
import { ownPartIn, ownVoter } from './missing-votes.ts';

const open = (cards: Parameters<typeof anOpenRound>[0]) =>
  aStory('A', { status: 'voting', rounds: [anOpenRound(cards)] });

describe('ownPartIn', () => {
  it.each([
    ['missing', open({ bo: null }), 'ana'],
    ['voted', open({ ana: '5' }), 'ana'],
    [null, open({}), null],
    [null, aStory('A'), 'ana'],
    [null, aStory('A', { status: 'revealed', rounds: [aRevealedRound({ bo: '5' })] }), 'ana'],
    [null, { ...open({}), status: 'removed' as const }, 'ana'],
  ])('[U14] is %s', (part, story, voter) => {
    expect(ownPartIn(story, voter)).toBe(part);
  });
});

describe('ownVoter', () => {
  it('[U14] is nobody who only looks on', () => {
    const game = aGame({ players: players('Ana', aPlayer('Bo', { role: 'observer' })) });
    expect(ownVoter(aView({ game }))).toBe('ana');
    expect(ownVoter(aView({ game, playerId: 'bo' }))).toBeNull();
    expect(ownVoter(aView({ game: null, playerId: null }))).toBeNull();
  });
});
