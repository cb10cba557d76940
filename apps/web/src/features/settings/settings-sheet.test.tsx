// @vitest-environment jsdom
import { deckById } from '@planning-poker/poker';
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aGame, anOpenRound, aStory, players, settings } from '../../testing/a-game.ts';
import { fakeStore } from '../../testing/fake-store.ts';
import { show } from '../../testing/show.tsx';
import { SettingsSheet } from './settings-sheet.tsx';

function showSettings(view: Parameters<typeof fakeStore>[0] = {}) {
  const store = fakeStore(view);
  show(<SettingsSheet onClose={() => undefined} />, store);
  return store;
}
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const select = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const voted = [aStory('Refunds', { status: 'voting', rounds: [anOpenRound({ bo: null })] })];

describe('SettingsSheet', () => {
  it('[U35] sends only what was changed', () => {
    const store = showSettings();
    fireEvent.click(box('Reveal as soon as everybody has voted'));
    fireEvent.change(select('Time for each round'), { target: { value: '120' } });
    fireEvent.change(select('Take estimates'), { target: { value: 'everyone' } });
    fireEvent.change(screen.getByLabelText('Name of the game'), { target: { value: 'Sprint 43' } });
    fireEvent.click(button('Save'));
    expect(store.submitted).toEqual([
      { type: 'configureGame', settings: { autoReveal: true } },
      { type: 'configureGame', settings: { roundSeconds: 120 } },
      { type: 'configureGame', settings: { permissions: { estimates: 'everyone' } } },
      { type: 'configureGame', name: 'Sprint 43' },
    ]);
  });

  it('[U35] shows what another one sets meanwhile, and leaves alone what is being typed', () => {
    const store = showSettings();
    fireEvent.change(screen.getByLabelText('Name of the game'), { target: { value: 'Sprint 4' } });
    act(() => store.set({ game: aGame({ name: 'Planning', settings: { ...settings, anonymousVotes: true } }) }));
    expect(box('Cards stay without names, after the reveal too').checked).toBe(true);
    expect(screen.getByLabelText<HTMLInputElement>('Name of the game').value).toBe('Sprint 4');
    fireEvent.click(box('A card may be changed after the reveal'));
    expect(store.submitted).toEqual([{ type: 'configureGame', settings: { changeVoteAfterReveal: true } }]);
  });

  it('[U35] says in words what a change of deck costs, and changes nothing before it is used', async () => {
    const store = showSettings({ game: aGame({ stories: voted }) });
    fireEvent.change(select('Deck'), { target: { value: 'tshirt' } });
    expect(screen.getByText(/^There are votes on “Refunds”\./)).toBeDefined();
    expect(store.submitted).toEqual([]);
    fireEvent.click(button('Use this deck'));
    expect(store.submitted).toEqual([{ type: 'configureGame', deck: deckById('tshirt') }]);
    await act(() => store.answer({ status: 'accepted', gameVersion: 2 }));
    expect(screen.queryByRole('button', { name: 'Use this deck' })).toBeNull();
  });

  it('[U35] warns of nothing where nobody has voted, and keeps the deck for whoever thinks better of it', () => {
    const store = showSettings();
    fireEvent.change(select('Deck'), { target: { value: 'tshirt' } });
    expect(screen.queryByText(/^There are votes/)).toBeNull();
    fireEvent.click(button('Keep the present one'));
    expect(select('Deck').value).toBe('modifiedFibonacci');
    expect(store.submitted).toEqual([]);
  });

  it('[U35] shows the deck that another one has put on the table', () => {
    const store = showSettings();
    act(() => store.set({ game: aGame({ deck: deckById('fibonacci') ?? aGame().deck }) }));
    expect(select('Deck').value).toBe('fibonacci');
  });

  it('[U35] tells a refusal where it is seen', async () => {
    const store = showSettings();
    fireEvent.click(box('Reveal as soon as everybody has voted'));
    await act(() =>
      store.answer({ status: 'rejected', code: 'storage_unavailable', message: '', details: {}, retryable: false }),
    );
    expect(screen.getByRole('alert').textContent).toBe(
      'The server cannot reach its storage at the moment. Try again shortly.',
    );
  });

  it('[U34] says who has them now to somebody who no longer leads', () => {
    const store = showSettings();
    const { ana, bo, chidi } = players('Bo', 'Ana', 'Chidi');
    if (ana && bo && chidi) act(() => store.set({ game: aGame({ players: { ana, bo, chidi } }) }));
    expect(screen.getByText('Bo can change the settings. You no longer lead this game.')).toBeDefined();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});
