import { act, fireEvent, screen } from '@testing-library/react';
import { type FakeStore, fakeStore } from '../../testing/fake-store.ts';
import { show } from '../../testing/show.tsx';
import type { GameView } from '../../sync/game-store.ts';
import { Dock } from '../dock.tsx';

/** The dock of a game that looks like this, for one test. */
export function showDock(view: Partial<GameView>): FakeStore {
  const game = fakeStore(view);
  show(<Dock />, game);
  return game;
}

export const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

/** A button that may have to load first. */
export const find = (name: string) => screen.findByRole('button', { name });

const accepted = { status: 'accepted', gameVersion: 9 } as const;

/** The server answers the oldest command, and the page has taken notice. */
export const answer = (game: FakeStore, outcome: Parameters<FakeStore['answer']>[0] = accepted) =>
  act(async () => {
    await game.answer(outcome);
    await Promise.resolve();
  });

export const rejected = (code: string, details: object = {}) =>
  ({ status: 'rejected', code, message: 'The server says no.', details: { ...details }, retryable: false }) as const;
