import { describe, expect, it } from 'vitest';
import { aRevealedRound, players } from '../testing/a-game.ts';
import { namesOf } from './names-of.ts';
import { columnsOf } from './outcome.ts';

const people = players('Ana', 'Bo', 'Chidi');

describe('columnsOf', () => {
  it('weighs the columns against the tallest, and knows the suggested one', () => {
    const { result } = aRevealedRound({ ana: '3', bo: '5', chidi: '5' }, { suggestion: '5' });
    expect(result && columnsOf(result, people)).toEqual([
      { card: '3', count: 1, share: 0.5, names: ['Ana'], suggested: false },
      { card: '5', count: 2, share: 1, names: ['Bo', 'Chidi'], suggested: true },
    ]);
  });

  it('leaves out cards that nobody played', () => {
    const { result } = aRevealedRound({}, { counts: [{ card: '1', count: 0, playerIds: [] }] });
    expect(result && columnsOf(result, people)).toEqual([]);
  });
});

describe('namesOf', () => {
  it('passes over somebody whom the game does not know', () => {
    expect(namesOf(['bo', 'ghost'], people)).toEqual(['Bo']);
  });
});
