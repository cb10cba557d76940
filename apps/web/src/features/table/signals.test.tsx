// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aGame, anOpenRound, aStory, players } from '../../testing/a-game.ts';
import { anEvent, fakeStore } from '../../testing/fake-store.ts';
import { show } from '../../testing/show.tsx';
import { Felt } from './felt.tsx';
// What the page loads later is here from the start: no test waits for a file.
import './signals.tsx';
import { placeAfter } from './use-seat-buttons.ts';

const game = (cards: { readonly [id: string]: string | null } = { ana: '5' }) =>
  aGame({ stories: [aStory('Refunds', { status: 'voting', rounds: [anOpenRound(cards)] })] });

async function showFelt() {
  const store = fakeStore({ game: game() });
  show(<Felt alone={null} />, store);
  const seat = (name: string) => screen.findByRole('button', { name });
  await vi.waitFor(async () => expect((await seat('Bo')).tabIndex).toBe(0), { timeout: 5_000 });
  return { store, seat };
}

describe('a place at the table', () => {
  it('[U26] nudges the one person whose card is missing', async () => {
    const { store, seat } = await showFelt();
    fireEvent.click(await seat('Chidi'));
    const sheet = screen.getByRole('dialog', { name: 'Chidi' });
    expect(within(sheet).getByText('thinking')).toBeDefined();
    fireEvent.click(within(sheet).getByRole('button', { name: 'Nudge Chidi' }));
    expect(store.submitted).toEqual([{ type: 'nudge', playerIds: ['chidi'] }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('[U26] has no nudge for somebody who has voted, but a reaction for everybody', async () => {
    const { store, seat } = await showFelt();
    act(() => store.set({ game: game({ ana: '5', bo: null }) }));
    fireEvent.click(await seat('Bo'));
    expect(screen.queryByRole('button', { name: /^Nudge/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'hooray' }));
    expect(store.submitted).toEqual([{ type: 'sendReaction', emoji: '🎉', playerId: 'bo' }]);
  });

  it('is none for oneself', async () => {
    await showFelt();
    expect(screen.queryByRole('button', { name: 'You' })).toBeNull();
  });

  it('is one stop of the Tab key for the whole table, with the arrows from one to the next', async () => {
    const { seat } = await showFelt();
    const [bo, chidi] = [await seat('Bo'), await seat('Chidi')];
    bo.focus();
    fireEvent.keyDown(bo, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(chidi);
    expect([bo.tabIndex, chidi.tabIndex]).toEqual([-1, 0]);
    fireEvent.keyDown(chidi, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(bo);
  });

  it('keeps that stop whatever is drawn anew, and has another one when its person leaves', async () => {
    const { store, seat } = await showFelt();
    (await seat('Chidi')).focus();
    act(() => store.set({ game: game({ ana: '5', bo: null, chidi: null }) }));
    expect([(await seat('Bo')).tabIndex, (await seat('Chidi')).tabIndex]).toEqual([-1, 0]);
    act(() => store.set({ game: { ...game(), players: players('Ana', 'Bo') } }));
    expect((await seat('Bo')).tabIndex).toBe(0);
  });

  it('takes its sheet along when its person leaves', async () => {
    const { store, seat } = await showFelt();
    fireEvent.click(await seat('Chidi'));
    act(() => store.set({ game: { ...game(), players: players('Ana', 'Bo') } }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('placeAfter', () => {
  it('goes the way that is read', () => {
    expect(placeAfter('ArrowRight', 1, 3, false)).toBe(2);
    expect(placeAfter('ArrowRight', 1, 3, true)).toBe(0);
    expect(placeAfter('ArrowLeft', 0, 3, false)).toBe(2);
    expect(placeAfter('End', 0, 3, false)).toBe(2);
    expect(placeAfter('x', 0, 3, false)).toBe(-1);
  });
});

describe('reactions', () => {
  beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
  afterEach(() => void vi.useRealTimers());

  const sent = (version: number, emoji: string, actor: string, playerId: string | null = null) =>
    anEvent('reactionSent', { emoji, playerId }, { actor, version });
  const rising = () => [...document.querySelectorAll('.reaction-rising')].map((emoji) => emoji.textContent);
  const spoken = () =>
    screen
      .getAllByRole('status')
      .map((status) => status.textContent)
      .join();

  it('[U26] shows each once, says who sent it to whom, and lets it go', async () => {
    const { store } = await showFelt();
    const lastEvents = [sent(2, '🎉', 'bo'), sent(3, '👍', 'chidi', 'bo')];
    act(() => store.set({ lastEvents }));
    act(() => store.set({ lastEvents }));
    expect(rising()).toEqual(['🎉', '👍']);
    expect(screen.getByText('Chidi to Bo: 👍')).toBeDefined();
    act(() => void vi.advanceTimersByTime(3_000));
    expect(rising()).toEqual([]);
    expect(screen.queryByText('Chidi to Bo: 👍')).toBeNull();
  });

  it('[U26] speaks them politely, in words, at most every two seconds, and not one’s own', async () => {
    const { store } = await showFelt();
    act(() => store.set({ lastEvents: [sent(2, '🎉', 'bo'), sent(3, '👍', 'ana')] }));
    act(() => void vi.advanceTimersByTime(2_000));
    expect(spoken()).toContain('Bo: hooray');
    expect(spoken()).not.toContain('Ana');
    act(() => store.set({ lastEvents: [sent(4, '🦄', 'chidi')] }));
    act(() => void vi.advanceTimersByTime(1_000));
    expect(spoken()).not.toContain('Chidi: 🦄');
    act(() => void vi.advanceTimersByTime(1_000));
    expect(spoken()).toContain('Chidi: 🦄');
  });
});
