import { describe, expect, it } from 'vitest';
import { aRevealedRound, players } from '../testing/a-game.ts';
import { namesOf } from './names-of.ts';
import { columnsOf } from './outcome.ts';

const people = players('Ana', 'Bo', 'Chidi');

describe('columnsOf', () => {
  it('weighs the columns against the tallest, and knows the suggested one', () => {
    const { result } = aRevealedRound({ ana: '3', bo: '5', chidi: '5' }, { suggestion: '5' });
    expect(result && columnsOf(result, people)).toEqual([
      { card: '3', count: 1, share: 0.5, before: 0, shareBefore: 0, names: ['Ana'], suggested: false },
      { card: '5', count: 2, share: 1, before: 0, shareBefore: 0, names: ['Bo', 'Chidi'], suggested: true },
    ]);
  });

  it('[U28] puts the last round beside this one: the cards of either, in the order of the deck', () => {
    const now = aRevealedRound({ ana: '8', bo: '5' }, { suggestion: '8' }, 2).result;
    const before = aRevealedRound({ ana: '13', bo: '5', chidi: '5' }).result;
    const cards = ['5', '8', '13'].map((label) => ({ label, value: Number(label) }));
    expect(now && columnsOf(now, people, before, cards)).toEqual([
      { card: '5', count: 1, share: 0.5, before: 2, shareBefore: 1, names: ['Bo'], suggested: false },
      { card: '8', count: 1, share: 0.5, before: 0, shareBefore: 0, names: ['Ana'], suggested: true },
      { card: '13', count: 0, share: 0, before: 1, shareBefore: 0.5, names: [], suggested: false },
    ]);
  });

  it('names people in the order in which they sit', () => {
    const { result } = aRevealedRound({ chidi: '5', ana: '5', bo: '5' });
    expect(result && columnsOf(result, people).map(({ names }) => names)).toEqual([['Ana', 'Bo', 'Chidi']]);
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
