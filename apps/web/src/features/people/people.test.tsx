// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aGame, aPlayer, players } from '../../testing/a-game.ts';
import { fakeStore } from '../../testing/fake-store.ts';
import { show } from '../../testing/show.tsx';
import { PeopleSheet } from './people-sheet.tsx';

const game = aGame({
  players: players(
    'Ana',
    'Bo',
    aPlayer('Gil', { role: 'observer' }),
    aPlayer('Eli', { status: 'left' }),
    aPlayer('Max', { status: 'removed' }),
  ),
});
const presence = { revision: 1, connected: ['ana', 'gil'] };

function showPeople(playerId = 'ana') {
  const store = fakeStore({ game, playerId, presence });
  show(<PeopleSheet onClose={() => undefined} />, store);
  return store;
}
const texts = () => screen.getAllByRole('listitem').map((item) => item.querySelector('p')?.textContent);

describe('PeopleSheet', () => {
  it('says who is here, who leads and who watches', () => {
    showPeople('bo');
    expect(texts()).toEqual(['Analeads', 'Bo (You)', 'Gilwatches']);
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull();
    expect(screen.getByText(/^Those who lead reveal/)).toBeDefined();
  });

  it('[D12] shows those who lead whom they may let in again', () => {
    const store = showPeople();
    expect(texts()).toEqual(['Ana (You)leads', 'Boaway', 'Gilwatches', 'Maxremoved']);
    fireEvent.click(screen.getByRole('button', { name: 'Let in again: Max' }));
    expect(store.submitted).toEqual([{ type: 'readmitPlayer', playerId: 'max' }]);
  });

  it.each([
    ['Let lead: Bo', { type: 'promoteFacilitator', playerId: 'bo' }],
    ['Make observer: Bo', { type: 'changeRole', playerId: 'bo', role: 'observer' }],
    ['Make voter: Gil', { type: 'changeRole', playerId: 'gil', role: 'voter' }],
    ['Remove: Bo', { type: 'removePlayer', playerId: 'bo' }],
  ])('lets those who lead do it: %s', (name, command) => {
    const store = showPeople();
    fireEvent.click(screen.getByRole('button', { name }));
    expect(store.submitted).toEqual([command]);
  });

  it('[D11] does not offer the last one who leads to stop', () => {
    showPeople();
    expect(screen.queryByRole('button', { name: 'Stop leading: Ana' })).toBeNull();
  });
});
