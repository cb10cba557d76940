// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aGame, aStory } from '../testing/a-game.ts';
import { answer, find, press, rejected, showDock } from './testing/show-dock.tsx';
import { onTable, revealed, round, settled } from './testing/turned-table.ts';
// What the page loads later is here from the start: no test waits for a file.
import '../features/reveal/after-reveal.tsx';

beforeEach(() => localStorage.clear());

describe('Dock, taking an estimate', () => {
  it('[U29] takes any card of the deck with one more click', async () => {
    const game = showDock(revealed());
    fireEvent.click(await find('Other value…'));
    const cards = screen.getByRole('group', { name: 'Cards of the deck' });
    expect(within(cards).queryByRole('button', { name: '?' })).toBeNull();
    fireEvent.click(within(cards).getByRole('button', { name: '13' }));
    expect(game.submitted[0]).toEqual({ type: 'acceptEstimate', storyId: 'refunds', estimate: '13' });
  });

  it('[U29] takes the estimate back to the one before, and the table to its story', async () => {
    const game = showDock(revealed({ estimate: '3' }));
    fireEvent.click(await find('Take 5 and go on'));
    act(() => game.set(settled()));
    await answer(game);
    expect(screen.getByText('You took 5 for “Refunds”.').closest('[role=status]')).not.toBeNull();
    press('Undo');
    expect(game.submitted.slice(2)).toEqual([
      { type: 'acceptEstimate', storyId: 'refunds', estimate: '3' },
      { type: 'startStory', storyId: 'refunds' },
    ]);
  });

  it('[U29] takes a first estimate back: the story has none again, and the table is there', async () => {
    const game = showDock(revealed());
    fireEvent.click(await find('Take 5 and go on'));
    act(() => game.set(settled()));
    await answer(game);
    press('Undo');
    expect(game.submitted.slice(2)).toEqual([
      { type: 'withdrawEstimate', storyId: 'refunds' },
      { type: 'startStory', storyId: 'refunds' },
    ]);
  });

  it('[U29] takes the estimate of the last story back too', async () => {
    const game = showDock({ game: aGame({ stories: [aStory('Refunds', { status: 'revealed', rounds: [round] })] }) });
    fireEvent.click(await find('Take 5'));
    act(() => game.set({ game: aGame({ stories: [aStory('Refunds', { status: 'estimated', estimate: '5' })] }) }));
    await answer(game);
    press('Undo');
    expect(game.submitted.slice(1)).toEqual([{ type: 'withdrawEstimate', storyId: 'refunds' }]);
  });

  it.each([
    ['another one', onTable({ status: 'estimated', estimate: '8', rounds: [round] }), 'It is 8 by now, and stays so.'],
    ['none', revealed(), 'There is no estimate any more.'],
  ])('[U30] takes nothing back where there is %s by now, and says so', async (_, now, sentence) => {
    const game = showDock(revealed());
    fireEvent.click(await find('Take 5 and go on'));
    act(() => game.set(settled()));
    await answer(game);
    act(() => game.set(now));
    press('Undo');
    expect(game.submitted).toHaveLength(2);
    expect(screen.getByText(sentence)).toBeDefined();
  });

  it('[U29] goes back after going on by hand', async () => {
    const game = showDock(settled());
    fireEvent.click(await find('Next story'));
    await answer(game);
    expect(screen.getByText('On to “Receipts”.')).toBeDefined();
    press('Go back');
    expect(game.submitted.at(-1)).toEqual({ type: 'startStory', storyId: 'refunds' });
  });

  it('says nothing of undoing what the server refused', async () => {
    const game = showDock(revealed());
    fireEvent.click(await find('Take 5 and go on'));
    await answer(game, rejected('unknown_story'));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(screen.getByText('That story is not there any more.')).toBeDefined();
  });

  it('[U31] goes on by hand where this browser of a facilitator likes it so, and remembers that', async () => {
    const game = showDock(revealed());
    fireEvent.click(await find('Other value…'));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Go on to the next story by itself' }));
    press('Cancel');
    fireEvent.click(await find('Take 5'));
    expect(game.submitted).toEqual([{ type: 'acceptEstimate', storyId: 'refunds', estimate: '5' }]);
    expect(localStorage.getItem('planning-poker:goesOn')).toBe('off');
  });
});

describe('Dock, a double press', () => {
  const turnedNext = { status: 'revealed', rounds: [round] } as const;
  const onNext = () => ({
    game: aGame({
      stories: [aStory('Refunds', { status: 'estimated', estimate: '5' }), aStory('Receipts', turnedNext)],
      currentStoryId: 'receipts',
    }),
  });

  it('[U30] of the key takes one estimate, not the next story’s too', async () => {
    const game = showDock(onTable({ status: 'revealed', rounds: [round] }, turnedNext));
    await find('Take 5 and go on');
    fireEvent.keyDown(document.body, { key: 'n' });
    act(() => game.set(onNext()));
    fireEvent.keyDown(document.body, { key: 'n' });
    expect(game.submitted).toHaveLength(2);
  });

  it('[U30] of the pointer takes nothing that was not there at the first', async () => {
    const game = showDock(onTable({ status: 'revealed', rounds: [round] }, turnedNext));
    fireEvent.click(await find('Take 5 and go on'), { detail: 1 });
    act(() => game.set(onNext()));
    fireEvent.click(screen.getByRole('button', { name: /^Take 5/ }), { detail: 2 });
    expect(game.submitted).toHaveLength(2);
  });
});
