// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { GameView } from '../../sync/game-store.ts';
import { aGame, anOpenRound, aStory } from '../../testing/a-game.ts';
import { fakeStore, pendingCommand } from '../../testing/fake-store.ts';
import { show } from '../../testing/show.tsx';
import { Backlog } from './backlog.tsx';

const game = aGame({
  stories: [
    aStory('Refunds', { status: 'voting', rounds: [anOpenRound()], key: 'PAY-118' }),
    aStory('Sign in', { status: 'estimated', estimate: '5' }),
    aStory('Receipts', { status: 'estimated', estimate: 'about 3 weeks' }),
    aStory('Export'),
    aStory('Gone', { status: 'removed' }),
  ],
});

function showBacklog(view: Partial<GameView> = {}) {
  const store = fakeStore({ game, ...view });
  show(<Backlog />, store);
  return store;
}
const lines = () => within(screen.getByRole('list', { name: 'Stories' })).getAllByRole('listitem');
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'New story' });
const type = (value: string) => fireEvent.change(field(), { target: { value } });

describe('Backlog', () => {
  it('[U4] lists the stories with what they came out at, without the removed ones', () => {
    showBacklog();
    expect(lines().map((line) => line.textContent)).toEqual([
      'PAY-118 Refundsvoting',
      'Sign inestimate 5',
      'Receiptsestimate about 3 weeks',
      'Export',
    ]);
    expect(lines()[0]?.getAttribute('aria-current')).toBe('true');
  });

  it('adds up the estimates that are numbers', () => {
    showBacklog();
    expect(screen.getByText('2 of 4 estimated · 5 in all')).toBeDefined();
  });

  it('names no sum where no estimate is a number', () => {
    showBacklog({ game: { ...game, stories: game.stories.filter(({ title }) => title !== 'Sign in') } });
    expect(screen.getByText('1 of 3 estimated')).toBeDefined();
  });

  it('brings a story to the table by pressing it', () => {
    const store = showBacklog();
    fireEvent.click(screen.getByRole('button', { name: 'Export' }));
    expect(store.submitted).toEqual([{ type: 'startStory', storyId: 'export' }]);
  });

  it('[D19] is to be read only for those who may not choose', () => {
    showBacklog({ playerId: 'bo' });
    expect(within(screen.getByRole('list')).queryAllByRole('button')).toEqual([]);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText('Those who lead this game choose and add stories.')).toBeDefined();
  });
});

describe('Backlog, adding', () => {
  it('adds one story with Enter, and stays for the next', () => {
    const store = showBacklog();
    type('Dark mode');
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(store.submitted).toEqual([{ type: 'addStories', stories: [{ title: 'Dark mode' }] }]);
    expect(field().value).toBe('');
    expect(document.activeElement).toBe(field());
  });

  it('says how many stories a pasted list makes', () => {
    const store = showBacklog();
    type('- PAY-1 One\n- Two\n\n- Three');
    fireEvent.click(screen.getByRole('button', { name: 'Add 3 stories' }));
    expect(store.submitted).toEqual([
      { type: 'addStories', stories: [{ title: 'One', key: 'PAY-1' }, { title: 'Two' }, { title: 'Three' }] },
    ]);
  });

  it('breaks the line with Shift+Enter, and waits for an input method', () => {
    const store = showBacklog();
    type('One');
    fireEvent.keyDown(field(), { key: 'Enter', shiftKey: true });
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    expect(store.submitted).toEqual([]);
  });

  it('[C1] shows what is being added as coming', () => {
    showBacklog({ pending: [pendingCommand({ type: 'addStories', stories: [{ title: 'Dark mode' }] })] });
    expect(lines().at(-1)?.textContent).toBe('Dark modeadding…');
  });

  it('[C4] gives back what was typed when it is refused', async () => {
    const store = showBacklog();
    type('Dark mode');
    fireEvent.click(screen.getByRole('button', { name: 'Add story' }));
    await act(() => store.answer({ status: 'refused', code: 'limit_reached', message: 'Too many.' }));
    expect(field().value).toBe('Dark mode');
  });

  it('has nothing to add from nothing', () => {
    const store = showBacklog();
    type(' \n ');
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add story' }).disabled).toBe(true);
    expect(store.submitted).toEqual([]);
  });

  it('is found by the key /', () => {
    showBacklog();
    fireEvent.keyDown(document.body, { key: '/' });
    expect(document.activeElement).toBe(field());
  });
});
