import { describe, expect, it } from 'vitest';
import { aGame, anOpenRound, players } from '../testing/a-game.ts';
import { tableOf } from './seats.ts';
import { turnoutOf } from './turnout.ts';
import { leavesNamesOut, turnoutCount, turnoutSentence } from './turnout-sentence.ts';

const names = ['Ana', 'Bo', 'Chidi', 'Dana', 'Eli', 'Fumiko', 'Gil'];

function turnout(voted: readonly string[], { people = names, away = [] as readonly string[], me = 'ana' } = {}) {
  const game = aGame({ players: players(...people) });
  const connected = Object.keys(game.players).filter((id) => !away.includes(id));
  const round = anOpenRound(Object.fromEntries(voted.map((id) => [id, null])));
  return turnoutOf(tableOf(game, round, connected, me).voters);
}

describe('turnoutOf', () => {
  it('[D4] counts nobody who is away without a card', () => {
    const { voted, voters } = turnout(['bo', 'chidi'], { away: ['eli'] });
    expect([voted, voters]).toEqual([2, 6]);
  });

  it('counts the card of somebody who has gone since', () => {
    const { voted, voters } = turnout(['bo', 'eli'], { away: ['eli'] });
    expect([voted, voters]).toEqual([2, 7]);
  });
});

describe('turnoutSentence', () => {
  it('[U3] names those who are waited for', () => {
    const sentence = turnoutSentence(turnout(['ana', 'bo', 'dana', 'gil'], { away: ['eli'] }));
    expect(sentence).toBe('4 of 6 have voted. Waiting for Chidi and Fumiko.');
  });

  it('[U3] says "you" to whoever is waited for', () => {
    expect(turnoutSentence(turnout(['bo', 'chidi'], { people: ['Ana', 'Bo', 'Chidi'] }))).toBe(
      '2 of 3 have voted. Waiting for you.',
    );
  });

  it('[U3] names five of nine', () => {
    const nine = [...names, 'Hana', 'Ivo'];
    const five = turnout(['fumiko', 'gil', 'hana', 'ivo'], { people: nine });
    expect(turnoutSentence(five)).toBe('4 of 9 have voted. Waiting for you, Bo, Chidi, Dana, and Eli.');
    expect(leavesNamesOut(five)).toBe(false);
  });

  it('[U3] names as many as fit, and counts the others', () => {
    const crowd = turnout(['bo'], { people: Array.from({ length: 12 }, (_, place) => `Person ${place}`).concat('Bo') });
    expect(turnoutSentence(crowd)).toBe('1 of 13 has voted. Waiting for Person 0, Person 1, Person 2, and 9 more.');
    expect(leavesNamesOut(crowd)).toBe(true);
  });

  it('never counts one, whose name takes no more room', () => {
    const three = turnout(['bo'], { people: ['Bartholomew', 'Alexandrina', 'Maximiliane', 'Bo'], me: 'bo' });
    expect(turnoutSentence(three)).toBe('1 of 4 has voted. Waiting for Bartholomew, Alexandrina, and Maximiliane.');
    expect(leavesNamesOut(three)).toBe(false);
  });

  it('names nobody while all are waited for', () => {
    expect(leavesNamesOut(turnout([], { people: Array.from({ length: 12 }, (_, place) => `Person ${place}`) }))).toBe(
      false,
    );
  });

  it.each([
    [[], 'Nobody has voted yet.'],
    [['ana', 'bo'], 'All 2 have voted.'],
  ])('says how far it is: %j', (voted, sentence) => {
    expect(turnoutSentence(turnout(voted, { people: ['Ana', 'Bo'] }))).toBe(sentence);
  });

  it('speaks to somebody who is alone', () => {
    expect(turnoutSentence(turnout(['ana'], { people: ['Ana'] }))).toBe('You have voted.');
  });

  it('says so where nobody votes at all', () => {
    expect(turnoutSentence(turnoutOf([]))).toBe('Nobody is here to vote.');
  });

  it('shortens a name that is longer than a sentence can carry', () => {
    const sentence = turnoutSentence(turnout(['bo'], { people: ['W'.repeat(40), 'Bo'], me: 'bo' }));
    expect(sentence).toBe(`1 of 2 has voted. Waiting for ${'W'.repeat(19)}….`);
  });
});

describe('turnoutCount', () => {
  it('is short enough to be heard', () => {
    expect(turnoutCount(turnout(['ana', 'bo', 'dana', 'gil', 'eli']))).toBe('5 of 7 have voted.');
  });
});
