// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Answer } from '../api/http.ts';
import { joinedGames, rememberJoined } from '../browser/joined-games.ts';
import { aGame, aPlayer, players } from '../testing/a-game.ts';
import { aSummary } from '../testing/a-summary.ts';
import { aView, type FakeStore, fakeStore } from '../testing/fake-store.ts';
import { showAlone } from '../testing/show.tsx';
import { GamePage } from './game-page.tsx';
import type { Services } from './services.ts';

const summary = aSummary();
const unseen = { game: null, membership: 'unknown', playerId: null, connection: { status: 'connecting' } } as const;
const stranger = { ...unseen, membership: 'stranger', connection: { status: 'connected' } } as const;
const failed = (code: string) => ({ connection: { status: 'failed', code, message: '' } as const });
const dialling = { status: 'reconnecting', attempt: 1, backoffMs: 9 } as const;
const full = {
  code: 'server_full',
  message: 'The server is full at the moment. Close pages that nobody needs, or try again in some minutes.',
} as const;
const tooManyTries = { code: 'rate_limited', message: 'That was too fast. Wait a moment and try again.' } as const;
type Summary = Awaited<ReturnType<Services['readSummary']>>;

interface World {
  readonly stores: FakeStore[];
  readonly passwords: (string | undefined)[];
  readonly remembered: string[];
}

async function showGame(
  view: Parameters<typeof fakeStore>[0],
  answer: Summary = { ok: true, value: summary },
  hasJoined = false,
) {
  const world: World = { stores: [], passwords: [], remembered: [] };
  const services: Services = {
    openGame(_, { password }) {
      const store = fakeStore(view);
      world.stores.push(store);
      world.passwords.push(password);
      return store;
    },
    readSummary: () => Promise.resolve(answer),
    createGame: vi.fn(),
    hasJoined: () => hasJoined,
    rememberJoined: (gameId, name) => void world.remembered.push(`${gameId} ${name}`),
  };
  await act(async () => showAlone(<GamePage gameId="k7m29qxt4b1c" page="game" services={services} />));
  return { ...world, store: world.stores[0] as FakeStore };
}
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const join = () => act(async () => fireEvent.click(screen.getByRole('button', { name: 'Join' })));

beforeEach(() => localStorage.clear());

describe('GamePage, joining', () => {
  it('[U1] shows the name of the game before it asks for one', async () => {
    await showGame(unseen);
    expect(screen.getByRole('heading', { level: 1, name: 'Sprint 42' })).toBeDefined();
    expect(screen.getByText('6 people are there.')).toBeDefined();
    expect(document.activeElement).toBe(screen.getByLabelText('Your name'));
  });

  it('[U23] says to whoever waits for a server that is away that they will be let in', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { store } = await showGame({ ...stranger, connection: dialling });
    const waiting = /^The server cannot be reached\. Trying again/;
    expect(screen.queryByText(waiting)).toBeNull();
    await act(async () => vi.advanceTimersByTime(2_000));
    expect(screen.getByText(waiting)).toBeDefined();
    await act(async () => store.set({ connection: { status: 'connected' } }));
    expect(screen.queryByText(waiting)).toBeNull();
  });

  it.each([
    ['newcomer', false, full, `${full.message} This page does so by itself.`],
    ['newcomer', false, tooManyTries, 'Too many passwords have been tried.'],
    ['person who comes back', true, full, `${full.message} This page does so by itself.`],
    ['person who comes back', true, null, 'The server cannot be reached.'],
  ] as const)('[U23] says to a %s why they wait (%#)', async (_, hasJoined, refusal, sentence) => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    await showGame({ ...unseen, connection: dialling, refusal }, { ok: true, value: summary }, hasJoined);
    await act(async () => vi.advanceTimersByTime(2_000));
    expect(screen.getByRole('status').textContent).toContain(sentence);
  });

  it('[D23] says that the game is full, and what to do', async () => {
    const { store } = await showGame(stranger);
    type('Your name', 'Ana');
    await join();
    const message = 'A game may have 500 players: begin another one.';
    await act(() =>
      store.answer({ status: 'rejected', code: 'limit_reached', message, details: {}, retryable: false }),
    );
    expect(screen.getByRole('alert').textContent).toBe(
      'This game is full: nobody else can join it. Ask whoever invited you to begin another one.',
    );
  });

  it('[U23] [U54] says that a game cannot be had, and that it is tried again, as long as the line is not given up', async () => {
    await import('./message-pages.tsx');
    const unread = { ok: false, error: { code: 'storage_unavailable', message: null } } as const;
    const { store } = await showGame(
      { ...unseen, connection: { status: 'reconnecting', attempt: 1, backoffMs: 9 } },
      unread,
    );
    const reason = 'The server cannot reach its storage at the moment. Try again shortly.';
    expect(await screen.findByText(`${reason} It is also tried again by itself.`)).toBeDefined();
    await act(async () => store.set({ connection: { status: 'failed', code: 'storage_unavailable', message: '' } }));
    expect(screen.getByText(reason)).toBeDefined();
  });

  it('[U1] joins with a name and Enter', async () => {
    const { store } = await showGame(stranger);
    type('Your name', ' Bo ');
    await join();
    expect(store.submitted).toEqual([{ type: 'joinGame', name: 'Bo', role: 'voter' }]);
    expect(localStorage.getItem('planning-poker:name')).toBe('Bo');
  });

  it('joins as an observer', async () => {
    const { store } = await showGame(stranger);
    type('Your name', 'Gil');
    fireEvent.click(screen.getByLabelText('Only watch, without a card'));
    await join();
    expect(store.submitted).toEqual([{ type: 'joinGame', name: 'Gil', role: 'observer' }]);
  });

  it('asks for a name that is missing', async () => {
    const { store } = await showGame(stranger);
    await join();
    expect(screen.getByRole('alert').textContent).toContain('type your name');
    expect(store.submitted).toEqual([]);
  });

  it('[D13] says beside the field why a name cannot be had', async () => {
    const { store } = await showGame(stranger);
    type('Your name', 'Ana');
    await join();
    const refusal = { status: 'rejected', code: 'name_taken', message: '', details: {}, retryable: false } as const;
    await act(() => store.answer(refusal));
    expect(screen.getByRole('alert').textContent).toContain('has that name already');
    expect(document.activeElement).toBe(screen.getByLabelText('Your name'));
  });

  it('[U23] asks for a password that is missing, before anything is sent', async () => {
    const locked: Answer<typeof summary> = { ok: true, value: { ...summary, passwordRequired: true } };
    const { passwords } = await showGame({ ...unseen, ...failed('password_required') }, locked);
    type('Your name', 'Bo');
    await join();
    expect(screen.getByRole('alert').textContent).toBe('This game needs its password.');
    expect(document.activeElement).toBe(screen.getByLabelText('Password of the game'));
    expect(passwords).toEqual([undefined]);
  });

  it('[U23] keeps all that was typed when the password was a wrong one, for whoever has been here before too', async () => {
    const locked: Answer<typeof summary> = { ok: true, value: { ...summary, passwordRequired: true } };
    const { stores } = await showGame({ ...unseen, ...failed('password_required') }, locked, true);
    type('Your name', 'Bo');
    type('Password of the game', 'secret');
    fireEvent.click(screen.getByLabelText('Only watch, without a card'));
    await join();
    await act(async () => stores[1]?.set({ connection: { status: 'connecting' } }));
    await act(async () => stores[1]?.set(failed('password_required')));
    const value = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;
    expect([value('Your name'), value('Password of the game')]).toEqual(['Bo', 'secret']);
    expect(screen.getByLabelText<HTMLInputElement>('Only watch, without a card').checked).toBe(true);
    expect(document.activeElement).toBe(screen.getByLabelText('Password of the game'));
  });

  it('opens a new line with the password, joins on it, and says when it was a wrong one', async () => {
    const locked: Answer<typeof summary> = { ok: true, value: { ...summary, passwordRequired: true } };
    const { stores, passwords } = await showGame({ ...unseen, ...failed('password_required') }, locked);
    expect(screen.queryByRole('alert')).toBeNull();
    type('Your name', 'Bo');
    type('Password of the game', 'secret');
    await join();
    expect(passwords).toEqual([undefined, 'secret']);
    expect(stores[1]?.submitted).toEqual([{ type: 'joinGame', name: 'Bo', role: 'voter' }]);
    expect(screen.getByRole('alert').textContent).toContain('That is not the password');
  });
});

describe('GamePage, elsewhere', () => {
  it('[U1] brings whoever comes back to the table without a question', async () => {
    const { store, remembered } = await showGame(unseen, { ok: true, value: summary }, true);
    expect(screen.queryByLabelText('Your name')).toBeNull();
    await act(async () => store.set(aView()));
    expect(screen.getByRole('group', { name: 'Your card' })).toBeDefined();
    expect(remembered).toEqual(['k7m29qxt4b1c Sprint 42']);
  });

  it('[U6] keeps the last state on the screen while the line is gone', async () => {
    const { store } = await showGame({});
    await act(async () => store.set({ connection: { status: 'reconnecting', attempt: 9, backoffMs: 1 } }));
    expect(screen.getByRole('listitem', { name: 'Bo, thinking' })).toBeDefined();
  });

  it('[D12] tells somebody who was removed', async () => {
    const game = aGame({ players: players('Bo', aPlayer('Ana', { status: 'removed' })) });
    await showGame({ game, membership: 'stranger' });
    expect(await screen.findByRole('heading', { level: 1, name: 'You were removed from this game' })).toBeDefined();
  });

  it('[D9] lets somebody who has left come back with the same name', async () => {
    const game = aGame({ players: players('Bo', aPlayer('Ana', { status: 'left', role: 'observer' })) });
    const { store } = await showGame({ game, membership: 'stranger' });
    fireEvent.click(await screen.findByRole('button', { name: 'Come back' }));
    expect(store.submitted).toEqual([{ type: 'joinGame', name: 'Ana', role: 'observer' }]);
  });

  it('helps with a link that leads nowhere', async () => {
    await showGame(unseen, { ok: false, error: { code: 'unknown_game', message: null } });
    expect(await screen.findByRole('heading', { level: 1, name: 'There is no such game' })).toBeDefined();
    expect(screen.getByLabelText('Code of the game')).toBeDefined();
  });

  it('[U21] says of a game that was deleted since, and takes it off the list', async () => {
    rememberJoined('k7m29qxt4b1c', 'Sprint 42');
    await showGame(unseen, { ok: false, error: { code: 'unknown_game', message: null } }, true);
    expect(await screen.findByRole('heading', { level: 1, name: 'Sprint 42 is not there any more' })).toBeDefined();
    expect(joinedGames()).toEqual([]);
  });

  it('tries again where the server could not be reached', async () => {
    const { store } = await showGame(unseen, { ok: false, error: { code: 'unreachable', message: null } });
    const before = store.opened();
    await act(async () => fireEvent.click(await screen.findByRole('button', { name: 'Try again' })));
    expect(store.opened()).toBe(before + 1);
  });
});
