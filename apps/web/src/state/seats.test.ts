import { describe, expect, it } from 'vitest';
import { aGame, anOpenRound, aPlayer, aRevealedRound, players } from '../testing/a-game.ts';
import { tableOf } from './seats.ts';

const game = aGame({ players: players('Ana', 'Bo', 'Chidi', aPlayer('Gil', { role: 'observer' })) });
const here = ['ana', 'bo', 'chidi', 'gil'];

function statesOf(round: Parameters<typeof tableOf>[1], connected: readonly string[] | null = here, me = 'ana') {
  return Object.fromEntries(tableOf(game, round, connected, me).voters.map((seat) => [seat.playerId, seat.state]));
}

describe('tableOf', () => {
  it('[U3] tells who has voted and who is thinking', () => {
    expect(statesOf(anOpenRound({ bo: null }))).toEqual({ ana: 'thinking', bo: 'voted', chidi: 'thinking' });
  });

  it('[U3] shows no card before the reveal, not even the own one', () => {
    const { voters } = tableOf(game, anOpenRound({ ana: '5', bo: null }), here, 'ana');
    expect(voters.map(({ card }) => card)).toEqual([null, null, null]);
  });

  it('[U3] calls those away who are not connected and have not voted', () => {
    expect(statesOf(anOpenRound({ bo: null }), ['ana'])).toEqual({ ana: 'thinking', bo: 'voted', chidi: 'away' });
  });

  it('waits for oneself although presence has not said so yet', () => {
    expect(statesOf(anOpenRound(), [])['ana']).toBe('thinking');
  });

  it('calls nobody away while it is not known who is here', () => {
    expect(statesOf(anOpenRound(), null)).toEqual({ ana: 'thinking', bo: 'thinking', chidi: 'thinking' });
  });

  it('turns the cards at the reveal, and marks the two ends', () => {
    const round = aRevealedRound({ ana: '3', bo: '8' }, { low: ['ana'], high: ['bo'] });
    const [ana, bo, chidi] = tableOf(game, round, here, 'ana').voters;
    expect(ana).toMatchObject({ state: 'shown', card: '3', extreme: 'low' });
    expect(bo).toMatchObject({ state: 'shown', card: '8', extreme: 'high' });
    expect(chidi).toMatchObject({ state: 'none', card: null, extreme: null });
  });

  it('[D18] leaves the cards of an anonymous round face down', () => {
    const round = { ...aRevealedRound({}), anonymous: true as const, votes: { bo: { castAt: 1 } } };
    expect(statesOf(round)['bo']).toBe('voted');
  });

  it('marks a card that was changed after the reveal', () => {
    const round = { ...aRevealedRound({ bo: '8' }), votes: { bo: { card: '8', castAt: 1, changed: true as const } } };
    expect(tableOf(game, round, here, 'ana').voters.map(({ changed }) => changed)).toEqual([false, true, false]);
  });

  it('puts oneself first and the others in the order in which they came', () => {
    const { voters } = tableOf(game, null, here, 'chidi');
    expect(voters.map(({ playerId }) => playerId)).toEqual(['chidi', 'ana', 'bo']);
    expect(voters.map(({ isMe }) => isMe)).toEqual([true, false, false]);
  });

  it('seats observers apart, and nobody who has left', () => {
    const left = aGame({
      players: players('Ana', aPlayer('Bo', { status: 'left' }), aPlayer('Gil', { role: 'observer' })),
    });
    const { voters, observers } = tableOf(left, anOpenRound(), here, 'ana');
    expect(voters.map(({ playerId }) => playerId)).toEqual(['ana']);
    expect(observers).toMatchObject([{ playerId: 'gil', state: 'here' }]);
  });

  it('is empty without a game', () => {
    expect(tableOf(null, null, null, null)).toEqual({ voters: [], observers: [] });
  });
});
