// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aGame, anOpenRound, aPlayer, aRevealedRound, aStory, players } from '../../testing/a-game.ts';
import { fakeStore } from '../../testing/fake-store.ts';
import { show } from '../../testing/show.tsx';
import { Felt } from './felt.tsx';

const people = players('Ana', 'Bo', 'Chidi', 'Eli', aPlayer('Gil', { role: 'observer' }));
const onTable = (round = anOpenRound({ ana: '☕', bo: null })) =>
  aGame({ players: people, stories: [aStory('Refunds', { status: 'voting', rounds: [round] })] });
const here = { revision: 1, connected: ['ana', 'bo', 'chidi', 'gil'] };
const places = () =>
  within(screen.getByRole('list', { name: 'People' }))
    .getAllByRole('listitem')
    .map((item) => item.getAttribute('aria-label'));

const shown = () => screen.getAllByRole('listitem').map((item) => item.querySelector('small')?.textContent);

describe('Felt', () => {
  it('[U3] says by name who has voted, who is thinking and who is away', () => {
    show(<Felt alone={null} />, fakeStore({ game: onTable(), presence: here }));
    expect(places()).toEqual(['You, voted', 'Bo, voted', 'Chidi, thinking', 'Eli, away']);
    expect(shown().slice(0, 4)).toEqual(['voted', 'voted', 'thinking', 'away']);
  });

  it('[U34] marks those who lead, wherever they sit', () => {
    const led = { ...people, gil: { ...aPlayer('Gil', { role: 'observer', facilitator: true }), joinedAt: 9 } };
    show(<Felt alone={null} />, fakeStore({ game: aGame({ players: led }), playerId: 'bo' }));
    const marked = screen
      .getAllByRole('listitem')
      .filter((item) => document.getElementById(item.getAttribute('aria-describedby') ?? '')?.textContent)
      .map((item) => item.getAttribute('aria-label') ?? item.textContent);
    expect(marked).toEqual(['Ana, thinking', 'Gil']);
  });

  it('[U3] holds no card before the reveal, nowhere', () => {
    const { container } = show(<Felt alone={null} />, fakeStore({ game: onTable(), presence: here }));
    expect(container.innerHTML).not.toContain('☕');
  });

  it('[U4] turns all cards at once', () => {
    const game = fakeStore({ game: onTable(), presence: here });
    show(<Felt alone={null} />, game);
    act(() => game.set({ game: onTable(aRevealedRound({ ana: '5', bo: '8' }, { low: ['ana'], high: ['bo'] })) }));
    expect(places()).toEqual(['You, 5, low', 'Bo, 8, high', 'Chidi, no card', 'Eli, away']);
  });

  it('seats those who watch apart', () => {
    show(<Felt alone={null} />, fakeStore({ game: onTable(), presence: here }));
    expect(screen.getByRole('list', { name: 'Watching' }).textContent).toBe('Gil');
  });

  it('has something to say to somebody who is alone, and to nobody else', () => {
    const game = fakeStore({ game: aGame({ players: players('Ana') }) });
    show(<Felt alone="Invite your team" />, game);
    expect(screen.getByText('Invite your team')).toBeDefined();
    act(() => game.set({ game: onTable() }));
    expect(screen.queryByText('Invite your team')).toBeNull();
  });

  it.each([
    [1, 'few'],
    [12, 'roomy'],
    [13, 'snug'],
    [30, 'snug'],
    [31, 'packed'],
    [200, 'packed'],
  ])('makes room for %i', (count, density) => {
    const crowd = players(...Array.from({ length: count }, (_, place) => `P${place}`));
    show(<Felt alone={null} />, fakeStore({ game: aGame({ players: crowd }), playerId: 'p0' }));
    expect(screen.getByRole('region', { name: 'Table' }).dataset['density']).toBe(density);
    expect(places()).toHaveLength(count);
  });
});
