// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeStore } from '../../testing/fake-store.ts';
import { liveAt, serveHistory } from '../../testing/history-server.ts';
import { type PlayedGame, playedGame, settledGame } from '../../testing/played-game.ts';
import { show } from '../../testing/show.tsx';
import { ActivityPanel } from './activity-panel.tsx';

async function showActivity(game: PlayedGame, { at = null as number | null, beside = true, offline = false } = {}) {
  const server = serveHistory(game);
  if (offline) server.fails('offline');
  const store = fakeStore(liveAt(game));
  const onMoment = vi.fn<(version: number) => void>();
  const onClose = vi.fn<() => void>();
  await act(async () => show(<ActivityPanel {...{ at, beside, onMoment, onClose }} />, store));
  return { server, store, onMoment, onClose };
}
const log = () => screen.getByRole('log', { name: 'Activity' });
const reasons = () =>
  within(log())
    .getAllByRole('listitem')
    .map((line) => line.querySelector('bdi')?.textContent);
const choose = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('Activity', () => {
  it('[U40] tells all that has happened, newest last, under its day', async () => {
    const game = settledGame();
    await showActivity(game);
    expect(reasons()).toEqual(game.events.map(({ reason }) => reason));
    expect(within(log()).getByRole('list', { name: /January 5, 2026/ })).toBeDefined();
    expect(screen.getByText(`${game.events.length} changes`)).toBeDefined();
  });

  it('[U40] appends what happens meanwhile, once', async () => {
    const game = settledGame();
    const { store } = await showActivity(game);
    game.play('bo', { type: 'submitVote', storyId: 's2', round: 1, card: '3' });
    await act(async () => store.set(liveAt(game, game.events.length, 3)));
    expect(reasons()).toEqual(game.events.map(({ reason }) => reason));
  });

  it('[U40] holds no card before the reveal', async () => {
    const game = playedGame();
    game.play('bo', { type: 'joinGame', name: 'Bo' });
    game.play('bo', { type: 'submitVote', storyId: 's1', round: 1, card: '☕' });
    await showActivity(game);
    expect(reasons()).toContain('Bo voted');
    expect(log().innerHTML).not.toContain('☕');
  });

  it('[U40] leads from a line to its moment, by a link that can be sent', async () => {
    const game = settledGame();
    const { onMoment } = await showActivity(game);
    const [link] = screen.getAllByRole('link', { name: /Ana revealed/ });
    expect(link?.getAttribute('href')).toMatch(/\/g\/k7m29qxt4b1c\/history\?version=\d+$/);
    if (link !== undefined) fireEvent.click(link);
    expect(onMoment).toHaveBeenCalledWith(game.events.find(({ type }) => type === 'votesRevealed')?.version);
  });

  it('[U40] shows what one looks for', async () => {
    await showActivity(settledGame());
    choose('Show', 'results');
    expect(reasons()).toHaveLength(3);
    choose('By or about', 'bo');
    expect(screen.getByText('Nothing of that kind has happened yet.')).toBeDefined();
  });

  it('[U40] marks the moment that is being looked at', async () => {
    await showActivity(settledGame(), { at: 7 });
    const marked = within(log())
      .getAllByRole('link')
      .filter((link) => link.hasAttribute('aria-current'));
    expect(marked.map((link) => link.getAttribute('href'))).toEqual([expect.stringMatching(/version=7$/)]);
  });

  it('[U40] draws of three thousand changes the newest, and the others where somebody wants them', async () => {
    const game = playedGame();
    for (let turn = 0; game.events.length < 3_000; turn += 1) {
      game.play('ana', { type: 'submitVote', storyId: 's1', round: 1, card: ['1', '2'][turn % 2] ?? '1' });
    }
    await showActivity(game);
    await vi.waitFor(() => expect(screen.getByText('3,000 changes')).toBeDefined());
    expect(within(log()).getAllByRole('listitem')).toHaveLength(200);
    fireEvent.click(screen.getByRole('button', { name: 'Show earlier changes' }));
    expect(within(log()).getAllByRole('listitem')).toHaveLength(300);
  });

  it('[U40] says what is missing, and tries again', async () => {
    const { server } = await showActivity(settledGame(), { offline: true });
    expect(screen.getByText(/^Some of the past is missing here\. The server cannot be reached/)).toBeDefined();
    server.fails(null);
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Try again' })));
    await vi.waitFor(() => expect(screen.queryByText(/Some of the past is missing/)).toBeNull());
  });

  it('takes the focus beside the table, and gives it back', async () => {
    const { onClose } = await showActivity(settledGame());
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: 'Activity' }));
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('is a dialog where there is no room', async () => {
    await showActivity(settledGame(), { beside: false });
    expect(within(screen.getByRole('dialog', { name: 'Activity' })).getByRole('log')).toBeDefined();
  });
});
