// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aGame } from '../../testing/a-game.ts';
import { fakeStore } from '../../testing/fake-store.ts';
import { show } from '../../testing/show.tsx';
import { Menu } from './menu.tsx';

function showMenu(view: Parameters<typeof fakeStore>[0] = {}) {
  const store = fakeStore(view);
  show(<Menu />, store);
  return store;
}
beforeEach(() => localStorage.clear());

describe('Menu', () => {
  it('changes the own role', () => {
    const store = showMenu();
    fireEvent.click(screen.getByRole('radio', { name: 'Watch' }));
    expect(store.submitted).toEqual([{ type: 'changeRole', role: 'observer' }]);
  });

  it('sets the theme, and remembers it', () => {
    showMenu();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'System' }).checked).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('planning-poker:theme')).toBe('dark');
  });

  it('switches shortcuts with a single key off', () => {
    showMenu();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Shortcuts with a single key' }));
    expect(localStorage.getItem('planning-poker:shortcuts')).toBe('off');
  });

  it('leaves the game', () => {
    const store = showMenu();
    fireEvent.click(screen.getByRole('button', { name: 'Leave the game' }));
    expect(store.submitted).toEqual([{ type: 'leaveGame' }]);
  });

  it('renames and ends the game, for those who lead', () => {
    const store = showMenu();
    fireEvent.change(screen.getByLabelText('Name of the game'), { target: { value: ' Sprint 43 ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    fireEvent.click(screen.getByRole('button', { name: 'End the game' }));
    expect(store.submitted).toEqual([{ type: 'configureGame', name: 'Sprint 43' }, { type: 'endGame' }]);
  });

  it('[D19] has nothing of that for the others', () => {
    showMenu({ playerId: 'bo' });
    expect(screen.queryByLabelText('Name of the game')).toBeNull();
    expect(screen.queryByRole('button', { name: 'End the game' })).toBeNull();
  });

  it('[D21] opens a game again that has ended', () => {
    const store = showMenu({ game: aGame({ endedAt: 9 }) });
    fireEvent.click(screen.getByRole('button', { name: 'Open it again' }));
    expect(store.submitted).toEqual([{ type: 'reopenGame' }]);
    expect(screen.queryByRole('radio', { name: 'Watch' })).toBeNull();
  });
});
