import { describe, expect, it } from 'vitest';
import { aGame, aPlayer, players } from '../testing/a-game.ts';
import { leadersOf } from './leaders.ts';

const game = aGame({
  players: players('Ana', 'Bo', aPlayer('Chidi', { facilitator: true }), aPlayer('Max', { status: 'left' })),
});
const names = (people: readonly { name: string }[]) => people.map(({ name }) => name);

describe('leadersOf', () => {
  it('[U34] tells who leads and who of them is here', () => {
    const { all, here } = leadersOf(game, ['bo', 'chidi'], 'bo');
    expect([names(all), names(here)]).toEqual([['Ana', 'Chidi'], ['Chidi']]);
  });

  it('[U34] counts oneself as here, and everybody while it is not known who is', () => {
    expect(names(leadersOf(game, [], 'ana').here)).toEqual(['Ana']);
    expect(names(leadersOf(game, null, 'bo').here)).toEqual(['Ana', 'Chidi']);
  });

  it('[U34] finds nobody without a game', () => {
    expect(leadersOf(null, null, null)).toEqual({ all: [], here: [] });
  });
});
