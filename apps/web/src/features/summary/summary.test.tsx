// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aGame, anOpenRound, aRevealedRound, aStory } from '../../testing/a-game.ts';
import { fakeStore } from '../../testing/fake-store.ts';
import { show } from '../../testing/show.tsx';
import { Summary } from './summary.tsx';

const round = {
  ...aRevealedRound({ ana: '5', bo: '5' }, { agreement: 1, consensus: '5' }),
  openedAt: 0,
  revealedAt: 65_000,
};
const refunds = aStory('Refunds', { key: 'PAY-1', status: 'estimated', estimate: '5', rounds: [round] });
const receipts = aStory('Receipts', { status: 'voting', rounds: [anOpenRound({ bo: '8' })] });

function showSummary(game = aGame({ stories: [refunds, receipts] })) {
  const store = fakeStore({ game });
  show(
    <Summary>
      <p>ways to take it away</p>
    </Summary>,
    store,
  );
  return store;
}

const figure = (name: string) => screen.getByText(name).parentElement?.textContent;
const rows = () =>
  within(screen.getByRole('table', { name: 'All stories' }))
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent));

afterEach(() => vi.unstubAllGlobals());

describe('Summary', () => {
  it('[U46] has the figures of the session, each with what it means', () => {
    showSummary();
    expect(figure('Estimated')).toContain('1 of 2');
    expect(figure('Points')).toContain('5');
    expect(figure('Agreed at once')).toBe(
      'Agreed at once1 of 1stories on which all cards of the first round were the same',
    );
    expect(figure('Time to agree')).toContain('1\u00a0min 5\u00a0s');
  });

  it('[U46] has three charts, each said in a sentence, and a table with every value', () => {
    showSummary();
    expect(screen.getAllByRole('img').map((chart) => chart.getAttribute('aria-label')?.split('.')[0])).toEqual([
      'Estimates by story',
      'Agreement by story',
      'Time by story',
    ]);
    expect(rows()).toEqual([
      ['No.', 'Story', 'Estimate', 'Rounds', 'Agreement', 'Time'],
      ['1', 'PAY-1 Refunds', '5', '1', '100 %', '1\u00a0min 5\u00a0s'],
      ['2', 'Receipts', '–', '0', '', ''],
    ]);
    for (const chart of screen.getAllByRole('img')) {
      expect(document.getElementById(chart.getAttribute('aria-describedby') ?? '')?.textContent).toBe('All stories');
      expect(chart.querySelectorAll('rect')).toHaveLength(2);
    }
  });

  it('[U3] [U46] shows no card that nobody has turned', () => {
    showSummary();
    expect(document.body.textContent).not.toContain('8');
  });

  it('[U46] follows the game while it goes on', () => {
    const store = showSummary();
    act(() => store.set({ game: aGame({ stories: [refunds, { ...refunds, storyId: 'b', estimate: '13' }] }) }));
    expect(figure('Points')).toContain('18');
    expect(screen.getByText(/^Began on/).textContent).not.toContain('ended');
    act(() => store.set({ game: aGame({ stories: [refunds], endedAt: 9 }) }));
    expect(screen.getByText(/^Began on/).textContent).toContain('The game has ended.');
  });

  it('[U46] says what will stand there while there is nothing yet', () => {
    showSummary(aGame({ stories: [receipts] }));
    expect(screen.getByRole('heading', { level: 2, name: 'Nothing has been estimated yet' })).toBeDefined();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('[U46] takes the focus, and leads back, with the focus on what is there then', async () => {
    showSummary();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Sprint 42' }));
    fireEvent.click(screen.getByRole('button', { name: 'Back to the game' }));
    expect(location.pathname).toBe('/g/k7m29qxt4b1c');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
  });

  it('[U47] prints', () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    showSummary();
    fireEvent.click(screen.getByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledOnce();
  });
});
