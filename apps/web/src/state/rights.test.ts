import { describe, expect, it } from 'vitest';
import { aGame, aPlayer, players, settings } from '../testing/a-game.ts';
import { rightsOf } from './rights.ts';

const game = aGame({
  players: players('Ana', 'Bo', aPlayer('Gil', { role: 'observer' }), aPlayer('Eli', { status: 'left' })),
});

describe('rightsOf', () => {
  it('[D19] lets those who lead do all', () => {
    expect(rightsOf(game, 'ana')).toEqual({ vote: true, reveal: true, stories: true, estimates: true, lead: true });
  });

  it('[D19] lets a voter vote', () => {
    expect(rightsOf(game, 'bo')).toEqual({ vote: true, reveal: false, stories: false, estimates: false, lead: false });
  });

  it('[D19] opens to everybody what the settings open', () => {
    const permissions = { reveal: 'everyone', stories: 'facilitators', estimates: 'everyone' } as const;
    const open = { ...game, settings: { ...settings, permissions } };
    expect(rightsOf(open, 'bo')).toMatchObject({ reveal: true, stories: false, estimates: true });
  });

  it('[D19] gives an observer no card', () => {
    expect(rightsOf(game, 'gil').vote).toBe(false);
  });

  it('[D21] leaves only leading in a game that has ended', () => {
    expect(rightsOf({ ...game, endedAt: 9 }, 'ana')).toEqual({
      vote: false,
      reveal: false,
      stories: false,
      estimates: false,
      lead: true,
    });
  });

  it.each(['eli', 'nobody', null])('gives nothing to somebody who is not there: %s', (who) => {
    expect(Object.values(rightsOf(game, who))).toEqual([false, false, false, false, false]);
  });
});
