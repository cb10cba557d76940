// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aGame, anOpenRound, aRevealedRound, aStory } from '../testing/a-game.ts';
import { anEvent, type FakeStore, fakeStore } from '../testing/fake-store.ts';
import { show } from '../testing/show.tsx';
import type { GameView } from '../sync/game-store.ts';
import { Dock } from './dock.tsx';
// What the page loads later is here from the start: no test waits for a file.
import '../features/reveal/after-reveal.tsx';

const accepted = { status: 'accepted', gameVersion: 9 } as const;
const rejected = (code: string) =>
  ({ status: 'rejected', code, message: 'The server says no.', details: {}, retryable: false }) as const;

const round = aRevealedRound(
  { ana: '5', bo: '8', chidi: '5' },
  { suggestion: '5', modes: ['5'], average: 6, median: 5, standardDeviation: 1.414, agreement: 0.667 },
);
const onTable = (story: Parameters<typeof aStory>[1], next: Parameters<typeof aStory>[1] = {}): Partial<GameView> => ({
  game: aGame({ stories: [aStory('Refunds', story), aStory('Receipts', next)] }),
});
const revealed = (more: Parameters<typeof aStory>[1] = {}) => onTable({ status: 'revealed', rounds: [round], ...more });
const settled = () => onTable({ status: 'estimated', estimate: '5', rounds: [round] });
const voting = () => onTable({ status: 'voting', rounds: [anOpenRound({ ana: '5', bo: null, chidi: null })] });

function showDock(view: Partial<GameView>): FakeStore {
  const game = fakeStore(view);
  show(<Dock />, game);
  return game;
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const find = (name: string) => screen.findByRole('button', { name }, { timeout: 5_000 });
const answer = (game: FakeStore, outcome: Parameters<FakeStore['answer']>[0] = accepted) =>
  act(async () => {
    await game.answer(outcome);
    await Promise.resolve();
  });
const took = (estimate: string, version: number, actor: string) =>
  anEvent('estimateAccepted', { storyId: 'refunds', estimate }, { actor, version });

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

describe('Dock, two who lead at once', () => {
  it('[U30] tells who has turned the cards already, and that is no error', async () => {
    const game = showDock(voting());
    press('Reveal');
    game.set({ lastEvents: [anEvent('votesRevealed', { storyId: 'refunds', round: 1 }, { actor: 'bo' })] });
    await answer(game, rejected('round_not_open'));
    const notice = await screen.findByText('Bo has turned the cards already.');
    expect(notice.closest('.notice')?.getAttribute('data-tone')).toBe('plain');
  });

  it('[U30] tells that the cards have turned by themselves', async () => {
    const game = showDock(voting());
    press('Reveal');
    game.set({ lastEvents: [anEvent('votesRevealed', { storyId: 'refunds', round: 1 })] });
    await answer(game, rejected('round_not_open'));
    expect(await screen.findByText('The cards have turned by themselves already.')).toBeDefined();
  });

  it('[U30] says why where it cannot be known who it was', async () => {
    const game = showDock(voting());
    press('Reveal');
    await answer(game, rejected('stale_round'));
    expect(await screen.findByText('That round is over.')).toBeDefined();
  });

  it('[U30] tells who votes again already', async () => {
    const game = showDock(revealed());
    fireEvent.click(await find('Vote again'));
    game.set({ lastEvents: [anEvent('roundStarted', { storyId: 'refunds', round: 2 }, { actor: 'bo' })] });
    await answer(game, rejected('stale_round'));
    expect(screen.getByText('Bo has started round 2 already.')).toBeDefined();
  });

  it('[U30] says nothing of one’s own second press', async () => {
    const game = showDock(revealed());
    fireEvent.click(await find('Vote again'));
    game.set({ lastEvents: [anEvent('roundStarted', { storyId: 'refunds', round: 2 }, { actor: 'ana' })] });
    await answer(game, rejected('stale_round'));
    expect(document.querySelector('.notice')).toBeNull();
  });

  it.each([
    ['the same', [took('5', 2, 'bo')], 'Bo has taken 5 already.'],
    [
      'another one just before',
      [took('8', 2, 'bo'), took('5', 3, 'ana')],
      'Bo took 8 in the same moment; now it is 5.',
    ],
    ['another one just after', [took('5', 2, 'ana'), took('8', 3, 'bo')], 'You took 5 for “Refunds”.'],
  ])('[U30] tells who took %s', async (_, lastEvents, sentence) => {
    const game = showDock(revealed());
    fireEvent.click(await find('Take 5 and go on'));
    game.set({ lastEvents });
    await answer(game);
    expect(screen.getByText(sentence)).toBeDefined();
  });

  it('[U30] gives the other one’s estimate back', async () => {
    const game = showDock(revealed());
    fireEvent.click(await find('Take 5 and go on'));
    game.set({ ...settled(), lastEvents: [took('8', 2, 'bo'), took('5', 3, 'ana')] });
    await answer(game);
    press('Undo');
    expect(game.submitted[2]).toEqual({ type: 'acceptEstimate', storyId: 'refunds', estimate: '8' });
  });

  it('[U30] tells who has gone on already', async () => {
    const game = showDock(settled());
    fireEvent.click(await find('Next story'));
    game.set({ lastEvents: [anEvent('storyStarted', { storyId: 'receipts', round: 1 }, { actor: 'bo', version: 2 })] });
    await answer(game);
    expect(screen.getByText('Bo has gone on to “Receipts” already.')).toBeDefined();
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

describe('Dock, the result', () => {
  it('[U28] is there as a table too', async () => {
    showDock(revealed());
    fireEvent.click(await find('As a table'));
    const table = screen.getByRole('table', { name: 'Votes by card' });
    const cells = within(table)
      .getAllByRole('row')
      .map((row) => [...row.children].map((cell) => cell.textContent));
    expect(cells).toEqual([
      ['Card', 'Votes', 'Who'],
      ['5', '2', 'Ana and Chidi'],
      ['8', '1', 'Bo'],
    ]);
  });

  it('[U28] stands beside the last round’s', async () => {
    const second = aRevealedRound(
      { ana: '5', bo: '5', chidi: '5' },
      { average: 5, consensus: '5', suggestion: '5' },
      2,
    );
    showDock(onTable({ status: 'revealed', rounds: [round, second] }));
    expect(
      await screen.findByRole('listitem', { name: '5: 3 votes, Ana, Bo, and Chidi; last time 2 votes' }),
    ).toBeDefined();
    expect(screen.getByRole('listitem', { name: '8: 0 votes; last time 1 vote' })).toBeDefined();
    expect(screen.getByText('was 6')).toBeDefined();
  });

  it('[U28] tells how far the cards are apart where there are some', async () => {
    showDock(revealed());
    expect((await screen.findByText('Deviation')).nextSibling?.textContent).toBe('1.41');
  });

  it('[U27] tells who was how sure', async () => {
    const votes = { ...round.votes, bo: { card: '8', castAt: 1, confidence: 'low' as const } };
    showDock(onTable({ status: 'revealed', rounds: [{ ...round, votes }] }));
    expect((await screen.findByText('Unsure')).nextSibling?.textContent).toBe('Bo');
  });
});
