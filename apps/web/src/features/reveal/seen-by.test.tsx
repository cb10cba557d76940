// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { after } from '../../messages/en/after.ts';
import { teach } from '../../messages/t.ts';
import { aGame, aRevealedRound, aStory, players } from '../../testing/a-game.ts';
import { anEvent, fakeStore } from '../../testing/fake-store.ts';
import { show } from '../../testing/show.tsx';
import { SeenBy } from './seen-by.tsx';

teach(after);

const revealed = aStory('Refunds', { status: 'voting', rounds: [aRevealedRound({ ana: '5', bo: '8' })] });
const delivery = (...seenBy: readonly string[]) => ({ gameVersion: 9, seenBy });

function showSeenBy(names: readonly string[], ...seenBy: readonly string[]) {
  const store = fakeStore({
    game: aGame({ players: players(...names), stories: [revealed] }),
    lastEvents: [anEvent('votesRevealed', {}, { version: 9 })],
    delivery: delivery(...seenBy),
  });
  show(<SeenBy />, store);
  return store;
}
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

describe('SeenBy', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('[U28] [W16] names who has not yet seen the reveal, after the moment that every one takes', () => {
    const store = showSeenBy(['Ana', 'Bo', 'Chidi'], 'ana');
    pass(1_400);
    expect(document.body.textContent).toBe('');
    pass(200);
    expect(screen.getByText('Not yet seen by Bo and Chidi.')).toBeDefined();
    act(() => store.set({ delivery: delivery('ana', 'bo') }));
    expect(screen.getByText('Not yet seen by Chidi.')).toBeDefined();
  });

  it('[U28] [W16] says when everybody has seen it, and waits for nobody who is gone', () => {
    const store = showSeenBy(['Ana', 'Bo', 'Chidi'], 'ana', 'bo');
    pass(2_000);
    expect(screen.queryByText('Everybody has seen it.')).toBeNull();
    act(() => store.set({ presence: { revision: 2, connected: ['ana', 'bo'] } }));
    expect(screen.getByText('Everybody has seen it.')).toBeDefined();
  });

  it('[U28] counts the many', () => {
    showSeenBy(['Ana', 'Bo', 'Chidi', 'Dana', 'Eli'], 'ana');
    pass(1_600);
    expect(screen.getByText('Not yet seen by Bo, Chidi, and 2 more.')).toBeDefined();
  });

  it('[W16] says nothing to those who are not told', () => {
    const store = showSeenBy(['Ana', 'Bo'], 'ana');
    act(() => store.set({ delivery: null }));
    pass(2_000);
    expect(document.body.textContent).toBe('');
  });
});
