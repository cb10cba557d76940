// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeStore } from '../testing/fake-store.ts';
import { liveAt, serveHistory } from '../testing/history-server.ts';
import { type PlayedGame, playedGame, settledGame } from '../testing/played-game.ts';
import { show } from '../testing/show.tsx';
import { LookBackPage } from './look-back-page.tsx';

async function lookBack(game: PlayedGame, version: number | null, offline = false) {
  history.replaceState(null, '', `/g/k7m29qxt4b1c/history${version === null ? '' : `?version=${version}`}`);
  const server = serveHistory(game);
  if (offline) server.fails('offline');
  const store = fakeStore(liveAt(game));
  await act(async () => show(<LookBackPage />, store));
  await vi.advanceTimersByTimeAsync(0);
  return { ...store, server };
}
const wait = (durationMs: number) => act(() => vi.advanceTimersByTimeAsync(durationMs));
const slider = () => screen.getByRole<HTMLInputElement>('slider', { name: 'Moment' });
const slide = (version: number) => fireEvent.change(slider(), { target: { value: String(version) } });
const button = (name: string) => screen.getByRole('button', { name });
const people = () =>
  within(screen.getByRole('list', { name: 'People' }))
    .getAllByRole('listitem')
    .map((seat) => seat.getAttribute('aria-label'));
const versionOf = (game: PlayedGame, type: string) => game.events.find((event) => event.type === type)?.version ?? 0;

beforeEach(() => {
  document.head.innerHTML = '<base href="/">';
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return () => vi.useRealTimers();
});

describe('LookBackPage', () => {
  it('[U41] shows the table as it stood at the version of its address, with who did what', async () => {
    const game = settledGame();
    const version = versionOf(game, 'votesRevealed');
    await lookBack(game, version);
    expect(people()).toEqual(['You, 3, low', 'Bo, 8, high', 'Chidi, no card']);
    expect(screen.getByRole('heading', { level: 2, name: 'Refunds' })).toBeDefined();
    expect(screen.getByRole('region', { name: 'Result' })).toBeDefined();
    const change = screen.getByRole('group', { name: 'This change' });
    expect(within(change).getByText('Ana revealed the cards on “Refunds”')).toBeDefined();
    expect(within(change).getByText(/^Ana · Monday, January 5, 2026/)).toBeDefined();
    expect(
      screen.getByText(new RegExp(`^You are looking at version ${version} of ${game.events.length}, `)),
    ).toBeDefined();
  });

  it('[U41] gives nothing to press on the table, to those who lead neither', async () => {
    const game = settledGame();
    const store = await lookBack(game, versionOf(game, 'votesRevealed'));
    expect(screen.queryByRole('button', { name: 'Rename this story' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Take|^Vote again|^Reveal/ })).toBeNull();
    expect(screen.queryByRole('group', { name: 'Your card' })).toBeNull();
    fireEvent.keyDown(document.body, { key: 'r' });
    expect(store.submitted).toEqual([]);
  });

  it('[U41] holds no hidden card, one’s own neither', async () => {
    const game = playedGame();
    game.play('ana', { type: 'submitVote', storyId: 's1', round: 1, card: '☕' });
    await lookBack(game, game.events.length);
    expect(people()).toEqual(['You, voted']);
    expect(screen.getByRole('main').innerHTML).not.toContain('☕');
  });

  it('[U41] goes to any version with the slider, and the address goes with it', async () => {
    const game = settledGame();
    await lookBack(game, null);
    expect(slider().value).toBe(String(game.events.length));
    slide(1);
    expect(slider().getAttribute('aria-valuetext')).toBe(
      `Version 1 of ${game.events.length}: ${game.events[0]?.reason}`,
    );
    await wait(300);
    expect(location.search).toBe('?version=1');
    history.replaceState(null, '', '?version=4');
    act(() => void dispatchEvent(new PopStateEvent('popstate')));
    expect(slider().value).toBe('4');
  });

  it('[U41] goes step by step and from story to story, with keys and with buttons', async () => {
    const game = settledGame();
    const starts = game.events.filter(({ type }) => type === 'storyStarted').map(({ version }) => version);
    await lookBack(game, 1);
    fireEvent.keyDown(document.body, { key: 'ArrowRight' });
    expect(slider().value).toBe('2');
    fireEvent.keyDown(document.body, { key: 'ArrowLeft' });
    expect(slider().value).toBe('1');
    fireEvent.click(button('One step on'));
    fireEvent.click(button('One step back'));
    expect(slider().value).toBe('1');
    fireEvent.keyDown(slider(), { key: 'PageUp' });
    expect(slider().value).toBe(String(starts[0]));
    fireEvent.click(button('To the story after'));
    expect(slider().value).toBe(String(starts[1]));
    fireEvent.keyDown(slider(), { key: 'PageDown' });
    expect(slider().value).toBe(String(starts[0]));
  });

  it('[U41] plays at a speed of one’s choice, to the end, and from there anew', async () => {
    const game = settledGame();
    await lookBack(game, 3);
    fireEvent.click(button('Play'));
    await wait(1_000);
    expect(slider().value).toBe('4');
    fireEvent.change(screen.getByLabelText('Speed'), { target: { value: '16' } });
    for (let step = 0; step < game.events.length; step += 1) await wait(63);
    expect(slider().value).toBe(String(game.events.length));
    fireEvent.keyDown(slider(), { key: 'p' });
    expect(slider().value).toBe('1');
    fireEvent.click(button('Pause'));
    await wait(5_000);
    expect(slider().value).toBe('1');
  });

  it('[U41] stays at its moment while the game goes on, and counts what is newer', async () => {
    const game = settledGame();
    const before = game.events.length;
    const store = await lookBack(game, 4);
    game.play('bo', { type: 'submitVote', storyId: 's2', round: 1, card: '3' });
    await act(async () => store.set(liveAt(game, game.events.length, 1)));
    expect(slider().value).toBe('4');
    expect(screen.getByText(new RegExp(`^You are looking at version 4 of ${before + 1}`))).toBeDefined();
    expect(screen.getByText('1 newer change since')).toBeDefined();
    slide(before + 1);
    expect(screen.queryByText('1 newer change since')).toBeNull();
  });

  it('[U41] is one click away from now', async () => {
    await lookBack(settledGame(), 4);
    fireEvent.click(button('Back to now'));
    expect(`${location.pathname}${location.search}`).toBe('/g/k7m29qxt4b1c');
  });

  it('[U41] [U40] goes to the moment of a line of the activity', async () => {
    const game = settledGame();
    await lookBack(game, 4);
    fireEvent.click(screen.getByRole('link', { name: new RegExp(`^${game.events[1]?.reason}`) }));
    expect(slider().value).toBe('2');
  });

  it('[U41] shows a game that has only just begun, and one that has ended', async () => {
    const game = playedGame();
    game.play('ana', { type: 'endGame' });
    await lookBack(game, null);
    expect(screen.getByText('The game had ended at this moment.')).toBeDefined();
    slide(1);
    expect(screen.queryByText('The game had ended at this moment.')).toBeNull();
    expect(screen.getByRole('region', { name: 'Table' })).toBeDefined();
  });

  it('[U41] [U6] says where a moment cannot be had, shows what is known, and gets it later', async () => {
    const game = settledGame();
    const { server } = await lookBack(game, 5, true);
    expect(within(screen.getByRole('main')).getByText(/^Some of the past is missing here\./)).toBeDefined();
    slide(game.events.length);
    expect(people()).toEqual(['You, thinking', 'Bo, thinking', 'Chidi, thinking']);
    const change = screen.getByRole('group', { name: 'This change' });
    expect(change.textContent).toMatch(/^Who did what here cannot be shown\. The server cannot be reached\./);
    expect(
      screen.getByText(`You are looking at version ${game.events.length} of ${game.events.length}.`),
    ).toBeDefined();
    slide(5);
    server.fails(null);
    await act(async () => fireEvent.click(within(screen.getByRole('main')).getByRole('button', { name: 'Try again' })));
    await wait(0);
    expect(people()).toEqual(['You, thinking', 'Bo, thinking']);
  });

  it('[U42] has the rounds as they were at that moment', async () => {
    const game = settledGame();
    await lookBack(game, versionOf(game, 'votesRevealed'));
    fireEvent.click(button('Rounds side by side'));
    const sheet = screen.getByRole('dialog', { name: 'Rounds side by side' });
    expect(
      within(sheet)
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent?.trim()),
    ).toEqual(['Person', 'Round 1']);
  });
});
