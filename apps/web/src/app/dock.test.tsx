// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { loadLater } from '../browser/later.ts';
import { reasonOf } from '../messages/reason.ts';
import { aGame, anOpenRound, aPlayer, aRevealedRound, aStory, players, settings } from '../testing/a-game.ts';
import { pendingCommand } from '../testing/fake-store.ts';
import type { GameView } from '../sync/game-store.ts';
import { rejected, showDock } from './testing/show-dock.tsx';

const at = { storyId: 'refunds', round: 1 };

function onTable(
  story: Parameters<typeof aStory>[1],
  more: Partial<GameView> = {},
  game: Parameters<typeof aGame>[0] = {},
) {
  return { game: aGame({ stories: [aStory('Refunds', story), aStory('Receipts')], ...game }), ...more };
}
const voting = (cards: { readonly [id: string]: string | null } = {}, more: Partial<GameView> = {}) =>
  onTable({ status: 'voting', rounds: [anOpenRound(cards)] }, more);
const revealedRound = aRevealedRound(
  { ana: '5', bo: '8' },
  { suggestion: '5', modes: ['5'], average: 6.5, median: 6.5, agreement: 0.5, low: ['ana'], high: ['bo'] },
);
const revealed = (more: Partial<GameView> = {}) => onTable({ status: 'revealed', rounds: [revealedRound] }, more);

const button = (name: string | RegExp) => screen.getByRole('button', { name });
/** What it stands in comes in a file of its own. */
const comes = (name: string) => screen.findByRole('button', { name }, { timeout: 5_000 });
const press = (key: string) => fireEvent.keyDown(document.body, { key });

describe('Dock, a vote taken back', () => {
  it('[U2] says the reason in words when the server refuses the vote', async () => {
    const game = showDock(voting());
    fireEvent.click(button('5'));
    await act(() => game.answer(rejected('round_not_open')));
    const notice = screen.getByText('Your 5 was taken back. The cards are turned already.');
    expect(notice.closest('[role=status]')).not.toBeNull();
  });

  it('[U2] says it in the words of the server where this page knows no such code', async () => {
    loadLater();
    await vi.waitFor(() => expect(reasonOf({ code: 'brand', message: 'x' })).toBe('x'));
    const game = showDock(voting());
    fireEvent.click(button('5'));
    await act(() => game.answer(rejected('brand')));
    expect(screen.getByText('Your 5 was taken back. The server says no.')).toBeDefined();
  });

  it('[U2] says nothing when all is well', async () => {
    const game = showDock(voting());
    fireEvent.click(button('5'));
    await act(() => game.answer({ status: 'accepted', gameVersion: 2 }));
    expect(screen.queryByText(/taken back/)).toBeNull();
  });

  it('can be dismissed', async () => {
    const game = showDock(voting());
    fireEvent.click(button('5'));
    await act(() => game.answer(rejected('stale_round')));
    fireEvent.click(button('Dismiss'));
    expect(screen.queryByText(/taken back/)).toBeNull();
  });
});

describe('Dock, the reveal', () => {
  it('[U3] names who would be missing', () => {
    showDock(voting({ ana: '5' }));
    expect(button('Reveal without Bo and Chidi')).toBeDefined();
    expect(screen.getByText('1 of 3 has voted. Waiting for Bo and Chidi.')).toBeDefined();
  });

  it('forces only where somebody is missing', () => {
    const game = showDock(voting({ ana: '5' }));
    fireEvent.click(button(/^Reveal/));
    act(() => game.set(voting({ ana: '5', bo: null, chidi: null })));
    fireEvent.click(button('Reveal'));
    expect(game.submitted).toEqual([
      { type: 'revealVotes', ...at, force: true },
      { type: 'revealVotes', ...at },
    ]);
  });

  it('[D5] offers to go on without those whom the server still waits for', async () => {
    const game = showDock({ ...voting({ ana: '5' }), presence: { revision: 2, connected: ['ana'] } });
    fireEvent.click(button('Reveal'));
    await act(() => game.answer(rejected('votes_missing', { waitingFor: ['bo'] })));
    fireEvent.click(await comes('Reveal without Bo'));
    expect(game.submitted.at(-1)).toEqual({ type: 'revealVotes', ...at, force: true });
  });

  it('[C1] shows as under way, and is not asked for twice', () => {
    const game = showDock(voting({ ana: '5' }, { pending: [pendingCommand({ type: 'revealVotes', ...at })] }));
    fireEvent.click(button('Revealing…'));
    press('r');
    expect(game.submitted).toEqual([]);
  });

  it('has the key R, and none before there is a card', () => {
    const game = showDock(voting());
    press('r');
    expect(game.submitted).toEqual([]);
    act(() => game.set(voting({ bo: null })));
    press('R');
    fireEvent.keyDown(document.body, { key: 'к', code: 'KeyR' });
    expect(game.submitted).toHaveLength(2);
  });

  it('[D19] is not offered to those who may not, who hear who may', () => {
    const game = showDock(voting({ ana: null }, { playerId: 'bo' }));
    expect(screen.queryByRole('button', { name: /^Reveal/ })).toBeNull();
    expect(screen.getByText('Ana can reveal the cards.')).toBeDefined();
    press('r');
    expect(game.submitted).toEqual([]);
  });

  it('[D10] offers to lead where nobody who leads is here', () => {
    const game = showDock({ ...voting({ bo: null }), playerId: 'bo', presence: { revision: 2, connected: ['bo'] } });
    fireEvent.click(button('Lead the game'));
    expect(game.submitted).toEqual([{ type: 'claimFacilitation' }]);
  });

  it('[U34] says what has to be waited for before one can lead, and says so of a press that came too soon', async () => {
    const alone = { playerId: 'bo', presence: { revision: 2, connected: ['bo'] } };
    const game = showDock({ ...voting({ bo: null }), ...alone });
    expect(screen.getByText(/Nobody who leads this game is here\. After a while, you can lead\./)).toBeDefined();
    fireEvent.click(button('Lead the game'));
    await act(() => game.answer(rejected('forbidden', {})));
    const tooSoon = /^Somebody who leads this game was here a moment ago\. Wait a minute, then try again\./;
    expect(screen.getByText(tooSoon)).toBeDefined();
  });

  it('nudges those who are waited for, once', async () => {
    const game = showDock(voting({ ana: '5' }));
    fireEvent.click(await comes('Nudge'));
    fireEvent.click(button('Nudged'));
    expect(game.submitted).toEqual([{ type: 'nudge', playerIds: ['bo', 'chidi'] }]);
  });
});

describe('Dock, after the reveal', () => {
  it('[U4] shows the result in the place of the hand', async () => {
    showDock(revealed());
    const result = await screen.findByRole('region', { name: 'Result' });
    expect(within(result).getByText('5', { selector: '.verdict-card' })).toBeDefined();
    expect(
      within(result)
        .getAllByRole('definition')
        .map((figure) => figure.textContent),
    ).toEqual(['6.5', '6.5', '50 %']);
    expect(within(result).getByRole('listitem', { name: '8: 1 vote, Bo' })).toBeDefined();
    expect(within(result).getByText('Ana (low)')).toBeDefined();
    expect(screen.queryByRole('group', { name: 'Your card' })).toBeNull();
  });

  it('takes the suggestion and goes on, with one click', async () => {
    const game = showDock(revealed());
    fireEvent.click(await screen.findByRole('button', { name: 'Take 5 and go on' }));
    expect(game.submitted).toEqual([
      { type: 'acceptEstimate', storyId: 'refunds', estimate: '5' },
      { type: 'startStory', storyId: 'receipts' },
    ]);
  });

  it('takes any other value by typing', async () => {
    const game = showDock(revealed());
    fireEvent.click(await screen.findByRole('button', { name: 'Other value…' }));
    fireEvent.change(screen.getByRole('combobox', { name: 'Estimate' }), { target: { value: ' 6 ' } });
    fireEvent.click(button('Take it and go on'));
    expect(game.submitted[0]).toEqual({ type: 'acceptEstimate', storyId: 'refunds', estimate: '6' });
    expect(button('Take 5 and go on')).toBeDefined();
  });

  it('has the keys A and N', async () => {
    const game = showDock(revealed());
    await screen.findByRole('button', { name: 'Vote again' });
    press('a');
    press('n');
    expect(game.submitted.map(({ type }) => type)).toEqual(['restartVoting', 'acceptEstimate', 'startStory']);
  });

  it('[D14] has nothing to take where nobody has estimated', async () => {
    const special = aRevealedRound({ ana: '?', bo: '☕' }, { counted: 0 });
    const game = showDock(onTable({ status: 'revealed', rounds: [special] }));
    await screen.findByText('no estimate among the cards');
    expect(screen.queryByRole('button', { name: /^Take/ })).toBeNull();
    press('n');
    expect(game.submitted).toEqual([]);
  });

  it('goes on to the next story once the estimate is taken', async () => {
    const game = showDock(onTable({ status: 'estimated', estimate: '5', rounds: [revealedRound] }));
    await screen.findByText('Estimated: 5. Next: Receipts');
    fireEvent.click(button('Next story'));
    expect(game.submitted).toEqual([{ type: 'startStory', storyId: 'receipts' }]);
  });

  it('[D19] tells the others who takes the estimate', async () => {
    showDock(revealed({ playerId: 'bo' }));
    expect(await screen.findByText('Ana can take the estimate.')).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Take/ })).toBeNull();
  });

  it('[D7] keeps the hand where a vote may still be changed', async () => {
    showDock(
      onTable(
        { status: 'revealed', rounds: [revealedRound] },
        {},
        { settings: { ...settings, changeVoteAfterReveal: true } },
      ),
    );
    await screen.findByRole('region', { name: 'Result' });
    expect(screen.getByRole('group', { name: 'Your card' })).toBeDefined();
  });

  it('keeps the focus when the card that had it goes away', async () => {
    const game = showDock(voting({ ana: '5' }));
    button('5').focus();
    act(() => game.set(revealed()));
    await screen.findByRole('region', { name: 'Result' });
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Your move' }));
  });
});

describe('Dock, without a hand', () => {
  it('lets an observer watch, or vote too', () => {
    const people = players('Ana', aPlayer('Gil', { role: 'observer' }));
    const game = showDock({
      ...onTable({ status: 'voting', rounds: [anOpenRound()] }, {}, { players: people }),
      playerId: 'gil',
    });
    expect(screen.queryByRole('group', { name: 'Your card' })).toBeNull();
    fireEvent.click(button('Vote too'));
    expect(game.submitted).toEqual([{ type: 'changeRole', role: 'voter' }]);
  });

  it('says what comes next where no story is on the table', async () => {
    const game = showDock(onTable({ status: 'skipped' }, {}, { currentStoryId: null }));
    await screen.findByText('Next: Receipts');
    press('n');
    expect(game.submitted).toEqual([{ type: 'startStory', storyId: 'receipts' }]);
  });

  it('shows the last round beside the new one', async () => {
    showDock(onTable({ status: 'voting', rounds: [revealedRound, anOpenRound({}, 2)] }));
    expect(await screen.findByText('Round 2. Last time: 5 8')).toBeDefined();
  });
});
