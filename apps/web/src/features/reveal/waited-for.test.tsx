// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aGame, anOpenRound, aStory, players } from '../../testing/a-game.ts';
import { fakeStore } from '../../testing/fake-store.ts';
import { show } from '../../testing/show.tsx';
import { RevealBar } from './reveal-bar.tsx';
// What the page loads later is here from the start: no test waits for a file.
import './waited-for.tsx';

const names = Array.from({ length: 9 }, (_, place) => `Person ${place + 1}`);
const ids = names.map((name) => name.toLowerCase());

function gameWith(voted: readonly string[]) {
  const round = anOpenRound(Object.fromEntries(voted.map((id) => [id, null])));
  return aGame({ players: players(...names), stories: [aStory('Refunds', { status: 'voting', rounds: [round] })] });
}

function showBar(...voted: readonly string[]) {
  const store = fakeStore({ game: gameWith(voted), playerId: 'person 1' });
  show(<RevealBar aside={null} />, store);
  return { vote: (...more: readonly string[]) => act(() => store.set({ game: gameWith([...voted, ...more]) })) };
}
const way = () => screen.findByRole('button', { name: 'Show all' });
const listed = () =>
  within(screen.getByRole('dialog', { name: 'Who is waited for' }))
    .queryAllByRole('listitem')
    .map((item) => item.textContent);

describe('WaitedFor', () => {
  it('[U3] shows everybody by name where a sentence cannot, and follows the votes', async () => {
    const { vote } = showBar('person 1', 'person 2', 'person 3', 'person 4');
    fireEvent.click(await way());
    expect(listed()).toEqual(['Person 5', 'Person 6', 'Person 7', 'Person 8', 'Person 9']);
    vote('person 5', 'person 9');
    expect(listed()).toEqual(['Person 6', 'Person 7', 'Person 8']);
  });

  it('[U3] names oneself too', async () => {
    showBar('person 2');
    fireEvent.click(await way());
    expect(listed()[0]).toBe('You');
  });

  it('says when nobody is waited for any more, and keeps the way that was taken', async () => {
    const { vote } = showBar('person 1');
    fireEvent.click(await way());
    vote(...ids);
    expect(listed()).toEqual([]);
    expect(within(screen.getByRole('dialog')).getByText('All 9 have voted.')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await way()).toBeDefined();
  });

  it('is no way where the sentence has all names', async () => {
    const { vote } = showBar('person 1');
    await way();
    vote(...ids.slice(0, 7));
    expect(screen.queryByRole('button', { name: 'Show all' })).toBeNull();
  });
});
