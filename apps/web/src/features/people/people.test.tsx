// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aGame, aPlayer, players, settings } from '../../testing/a-game.ts';
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
    expect(screen.getByText('Ana leads this game.')).toBeDefined();
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

  it('[U34] says what everybody may do here, and what only those who lead', () => {
    const permissions = { reveal: 'everyone', stories: 'facilitators', estimates: 'everyone' } as const;
    show(
      <PeopleSheet onClose={() => undefined} />,
      fakeStore({ game: aGame({ settings: { ...settings, permissions } }), playerId: 'bo' }),
    );
    expect(screen.getByText(/^Everybody can/).textContent).toBe(
      'Everybody can vote, reveal the cards, and take estimates. ' +
        'Those who lead can choose and add stories and run the timer, change the settings and let others lead.',
    );
  });

  it.each([
    ['ana', ['Ana'], 'You lead this game.'],
    ['bo', ['Ana'], 'Ana leads this game.'],
    ['bo', ['Ana', 'Bo'], 'Ana and you lead this game.'],
    ['gil', ['Ana', 'Bo'], 'Ana and Bo lead this game.'],
  ])('[U34] tells %s that these lead: %j', (playerId, leading, sentence) => {
    const people = Object.values(game.players).map((player) => ({
      ...player,
      facilitator: leading.includes(player.name),
    }));
    const led = { ...game, players: Object.fromEntries(people.map((player) => [player.playerId, player])) };
    show(<PeopleSheet onClose={() => undefined} />, fakeStore({ game: led, playerId, presence }));
    expect(screen.getByText(sentence)).toBeDefined();
  });

  it('[U34] offers to lead where nobody who does is here, and says why not yet', async () => {
    const store = fakeStore({ game, playerId: 'bo', presence: { revision: 1, connected: ['bo'] } });
    show(<PeopleSheet onClose={() => undefined} />, store);
    expect(screen.getByText(/^Nobody who leads this game is here\. After a while/)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Lead the game' }));
    expect(store.submitted).toEqual([{ type: 'claimFacilitation' }]);
    await act(() => store.answer(refusal('forbidden', 'The server says no.')));
    expect(screen.getByRole('alert').textContent).toMatch(/^Somebody who leads this game was here a moment ago/);
  });

  it('[U35] hands over in one go, and leads until the other does', async () => {
    const store = showPeople();
    fireEvent.click(screen.getByRole('button', { name: 'Hand over: Bo' }));
    expect(store.submitted).toEqual([{ type: 'promoteFacilitator', playerId: 'bo' }]);
    await act(() => store.answer({ status: 'accepted', gameVersion: 2 }));
    expect(store.submitted).toHaveLength(2);
    expect(store.submitted[1]).toEqual({ type: 'demoteFacilitator', playerId: 'ana' });
  });

  it('[U35] goes on leading where the other cannot, and says why', async () => {
    const store = showPeople();
    fireEvent.click(screen.getByRole('button', { name: 'Hand over: Bo' }));
    await act(() => store.answer(refusal('storage_unavailable', 'The server says no.')));
    expect(store.submitted).toHaveLength(1);
    expect(screen.getByRole('alert').textContent).toBe(
      'The server cannot reach its storage at the moment. Try again shortly.',
    );
  });

  it('[U34] keeps the focus in the list when the button that had it goes', () => {
    const store = showPeople();
    const remove = screen.getByRole('button', { name: 'Remove: Bo' });
    remove.focus();
    const left = { ...game.players, bo: aPlayer('Bo', { status: 'left' }) };
    act(() => store.set({ game: { ...game, players: left } }));
    expect(document.activeElement).toBe(screen.getByRole('list', { name: 'People in this game' }));
  });
});

function refusal(code: string, message: string) {
  return { status: 'rejected', code, message, details: {}, retryable: false } as const;
}
