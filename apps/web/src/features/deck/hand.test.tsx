// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { Profiler } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aGame, anOpenRound, aStory } from '../../testing/a-game.ts';
import { type FakeStore, fakeStore, pendingCommand } from '../../testing/fake-store.ts';
import { show } from '../../testing/show.tsx';
import { Hand } from './hand.tsx';

const withVotes = (cards: { readonly [id: string]: string | null }) =>
  aGame({ stories: [aStory('Refunds', { status: 'voting', rounds: [anOpenRound(cards)] })] });
const at = { storyId: 'refunds', round: 1 };
const card = (label: string) => screen.getByRole('button', { name: label });
const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

function showHand(cards: { readonly [id: string]: string | null } = {}): FakeStore {
  const game = fakeStore({ game: withVotes(cards) });
  show(<Hand />, game);
  return game;
}

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('Hand', () => {
  it('[U1] offers the whole deck by name', () => {
    showHand();
    const names = screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'));
    expect(screen.getByRole('group', { name: 'Your card' })).toBeDefined();
    expect(names.join(' ')).toBe('0 ½ 1 2 3 5 8 13 20 40 100 ? ☕');
  });

  it('[D1] plays a card into the story and round on the table', () => {
    const game = showHand();
    fireEvent.click(card('5'));
    expect(game.submitted).toEqual([{ type: 'submitVote', ...at, card: '5' }]);
  });

  it('[U2] lifts the card that the view says is played, predicted or confirmed', () => {
    const game = showHand();
    expect(card('5').getAttribute('aria-pressed')).toBe('false');
    act(() =>
      game.set({ game: withVotes({ ana: '5' }), pending: [pendingCommand({ type: 'submitVote', ...at, card: '5' })] }),
    );
    expect(card('5').getAttribute('aria-pressed')).toBe('true');
    expect(card('8').getAttribute('aria-pressed')).toBe('false');
  });

  it('takes the card back that is pressed again', () => {
    const game = showHand({ ana: '5' });
    fireEvent.click(card('5'));
    expect(game.submitted).toEqual([{ type: 'withdrawVote', ...at }]);
  });

  it('[U5] marks a vote as pending after 400 ms, and not before', () => {
    const game = showHand({ ana: '5' });
    act(() => game.set({ pending: [pendingCommand({ type: 'submitVote', ...at, card: '5' })] }));
    act(() => void vi.advanceTimersByTime(399));
    expect(screen.getByRole('status').textContent).toBe('');
    act(() => void vi.advanceTimersByTime(1));
    expect(screen.getByRole('status').textContent).toBe('Your 5 is on its way…');
    act(() => game.set({ pending: [] }));
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('[U5] says so too while a card is taken back', () => {
    const game = showHand();
    act(() => game.set({ pending: [pendingCommand({ type: 'withdrawVote', ...at })] }));
    act(() => void vi.advanceTimersByTime(400));
    expect(screen.getByRole('status').textContent).toBe('Taking your card back…');
  });

  it('draws nothing anew when somebody else votes', () => {
    const drawn = vi.fn();
    const game = fakeStore({ game: withVotes({}) });
    show(
      <Profiler id="hand" onRender={drawn}>
        <Hand />
      </Profiler>,
      game,
    );
    const before = drawn.mock.calls.length;
    act(() => game.set({ game: withVotes({ bo: null }) }));
    act(() => game.set({ game: withVotes({ bo: null, chidi: null }), presence: { revision: 2, connected: ['ana'] } }));
    expect(drawn.mock.calls.length).toBe(before);
  });
});

describe('Hand, by keyboard', () => {
  it('plays the card that a digit names', () => {
    const game = showHand();
    press('5');
    expect(game.submitted).toEqual([{ type: 'submitVote', ...at, card: '5' }]);
  });

  it('reads two digits typed in one go as one number', () => {
    const game = showHand();
    press('1');
    vi.advanceTimersByTime(300);
    press('3');
    expect(game.submitted).toMatchObject([{ card: '1' }, { card: '13' }]);
  });

  it('reads two digits with a pause between as two numbers', () => {
    const game = showHand();
    press('1');
    vi.advanceTimersByTime(900);
    press('3');
    expect(game.submitted).toMatchObject([{ card: '1' }, { card: '3' }]);
  });

  it('never takes a card back by a digit', () => {
    const game = showHand({ ana: '5' });
    press('5');
    expect(game.submitted).toEqual([]);
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }])(
    'leaves %j to the browser',
    (more) => {
      const game = showHand();
      press('5', more);
      expect(game.submitted).toEqual([]);
    },
  );

  it('plays nothing while somebody types', () => {
    const game = showHand();
    const field = document.body.appendChild(document.createElement('input'));
    fireEvent.keyDown(field, { key: '5' });
    field.remove();
    expect(game.submitted).toEqual([]);
  });

  it('plays nothing where single keys are switched off', () => {
    localStorage.setItem('planning-poker:shortcuts', 'off');
    const game = showHand();
    press('5');
    expect(game.submitted).toEqual([]);
  });

  it('walks along the cards with the arrows, from anywhere, and stops Tab at one', () => {
    showHand();
    press('ArrowRight');
    expect(document.activeElement).toBe(card('0'));
    press('ArrowRight');
    expect(document.activeElement).toBe(card('½'));
    press('End');
    expect(document.activeElement).toBe(card('☕'));
    press('ArrowRight');
    expect(document.activeElement).toBe(card('0'));
    press('ArrowLeft');
    expect(document.activeElement).toBe(card('☕'));
    press('Home');
    expect(screen.getAllByRole('button').filter((button) => button.tabIndex === 0)).toEqual([card('0')]);
  });

  it('begins at the card that is played', () => {
    showHand({ ana: '8' });
    press('ArrowLeft');
    expect(document.activeElement).toBe(card('8'));
  });
});
