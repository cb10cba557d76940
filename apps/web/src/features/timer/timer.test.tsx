// @vitest-environment jsdom
import type { Timer as RunningTimer } from '@planning-poker/poker';
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { steadyNow } from '../../browser/timers.ts';
import { aGame } from '../../testing/a-game.ts';
import { anEvent, type FakeStore, fakeStore } from '../../testing/fake-store.ts';
import { show } from '../../testing/show.tsx';
import type { GameView } from '../../sync/game-store.ts';
import { Timer } from './timer.tsx';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  localStorage.clear();
});
afterEach(() => vi.useRealTimers());

/** A timer as the server has it, whose clock is `offsetMs` ahead of this page's. */
function aTimer(seconds: number, { offsetMs = 0, ...more }: Partial<RunningTimer> & { offsetMs?: number } = {}) {
  const startedAt = steadyNow() + offsetMs;
  return { startedAt, endsAt: startedAt + seconds * 1_000, pausedRemainingMs: null, ...more };
}

function showTimer(timer: RunningTimer | null, more: Partial<GameView> = {}): FakeStore {
  const game = fakeStore({ game: aGame({ timer }), ...more });
  show(<Timer />, game);
  return game;
}
function pass(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });
/** jsdom knows no popovers but for hiding them. */
function openPanel(): void {
  const panel = document.querySelector('[popover]');
  if (panel === null) throw new Error('There is no panel.');
  fireEvent(panel, Object.assign(new Event('toggle'), { newState: 'open' }));
  panel.removeAttribute('popover');
  Object.assign(panel, { hidePopover: () => undefined });
}

describe('the countdown', () => {
  it('[U32] runs down second by second', () => {
    showTimer(aTimer(85));
    expect(button('Timer, 1:25')).toBeDefined();
    pass(1_000);
    expect(button('Timer, 1:24')).toBeDefined();
    pass(25_000);
    expect(button('Timer, 0:59')).toBeDefined();
    pass(70_000);
    expect(button('Timer, 0:00')).toBeDefined();
  });

  it.each([3_600_000, -3_600_000])('[U32] is the same where the clock is wrong by %i ms', (offsetMs) => {
    showTimer(aTimer(85, { offsetMs }), { clockOffsetMs: offsetMs });
    expect(button('Timer, 1:25')).toBeDefined();
  });

  it('[U32] does not mind that somebody sets the clock meanwhile', () => {
    showTimer(aTimer(85));
    vi.setSystemTime(Date.now() + 3_600_000);
    pass(1_000);
    expect(button('Timer, 1:24')).toBeDefined();
  });

  it('[U32] stands still while it is paused, and says so', () => {
    showTimer(aTimer(85, { pausedRemainingMs: 45_000 }));
    pass(10_000);
    expect(button('Timer, 0:45, paused')).toBeDefined();
  });
});

describe('what is told of the timer', () => {
  it('[U33] speaks once when ten seconds are left', () => {
    showTimer(aTimer(12));
    expect(screen.getAllByRole('status').some((status) => status.textContent === '10 seconds left.')).toBe(false);
    pass(2_000);
    expect(screen.getByText('10 seconds left.').getAttribute('role')).toBe('status');
    pass(5_000);
    expect(screen.getByText('10 seconds left.')).toBeDefined();
  });

  it('[U33] makes no sound at the end that this browser has not asked for', () => {
    const audio = vi.fn<() => never>();
    vi.stubGlobal('AudioContext', audio);
    const game = showTimer(aTimer(1));
    act(() => game.set(ended()));
    expect(audio).not.toHaveBeenCalled();
    vi.unstubAllGlobals();
  });

  it('[U33] makes one at the end for whoever has switched it on', () => {
    const audio = vi.fn<() => unknown>(function context() {
      return silentAudio();
    });
    vi.stubGlobal('AudioContext', audio);
    const game = showTimer(aTimer(1));
    openPanel();
    fireEvent.click(screen.getByRole('checkbox', { name: /^Sound at the end/ }));
    expect(audio).toHaveBeenCalledTimes(1);
    act(() => game.set(ended()));
    expect(audio).toHaveBeenCalledTimes(2);
    vi.unstubAllGlobals();
  });
});

function ended(): Partial<GameView> {
  const game = aGame({ timer: null });
  return {
    game,
    confirmed: { gameVersion: 2, head: 'h', game },
    lastEvents: [anEvent('timerExpired', {}, { version: 2 })],
  };
}

/** An audio context that makes no sound. */
function silentAudio() {
  const value = { setValueAtTime: vi.fn(), linearRampToValueAtTime: vi.fn(), exponentialRampToValueAtTime: vi.fn() };
  const node = { connect: (next: unknown) => next, gain: value, frequency: {}, start: vi.fn(), stop: vi.fn() };
  const made = () => ({ ...node, addEventListener: vi.fn() });
  return { currentTime: 0, destination: node, createOscillator: made, createGain: made, close: vi.fn() };
}

describe('the timer’s panel', () => {
  it('[U32] starts a preset and any other length', () => {
    const game = showTimer(null);
    openPanel();
    fireEvent.click(button('Start 2 min'));
    fireEvent.change(screen.getByLabelText('Minutes'), { target: { value: '1' } });
    fireEvent.change(screen.getByLabelText('Seconds'), { target: { value: '25' } });
    fireEvent.click(button('Start'));
    expect(game.submitted).toEqual([
      { type: 'startTimer', seconds: 120 },
      { type: 'startTimer', seconds: 85 },
    ]);
  });

  it.each(['', '0', 'x', '-3', '1.5', '86401'])('[U32] starts nothing for “%s” seconds, and says why', (seconds) => {
    const game = showTimer(null);
    openPanel();
    fireEvent.change(screen.getByLabelText('Seconds'), { target: { value: seconds } });
    fireEvent.click(button('Start'));
    expect(screen.getByRole('alert').textContent).toBe('Give a length from 1 second to 24 hours.');
    expect(game.submitted).toEqual([]);
  });

  it('[U32] pauses, adds and stops', () => {
    const game = showTimer(aTimer(60));
    openPanel();
    pass(20_000);
    fireEvent.click(button('Pause'));
    fireEvent.click(button('Add 1 min'));
    fireEvent.click(button('Stop'));
    expect(game.submitted).toEqual([
      { type: 'pauseTimer' },
      { type: 'startTimer', seconds: 100 },
      { type: 'stopTimer' },
    ]);
  });

  it('[U32] resumes, and leaves paused what gets more time while it is', () => {
    const game = showTimer(aTimer(60, { pausedRemainingMs: 20_000 }));
    openPanel();
    fireEvent.click(button('Add 30 s'));
    fireEvent.click(button('Resume'));
    expect(game.submitted).toEqual([
      { type: 'startTimer', seconds: 50 },
      { type: 'pauseTimer' },
      { type: 'resumeTimer' },
    ]);
  });

  it('[U35] changes under the hand of whoever has it open when somebody else was quicker', () => {
    const game = showTimer(null);
    openPanel();
    act(() => game.set({ game: aGame({ timer: aTimer(60) }) }));
    expect(screen.queryByRole('button', { name: 'Start 2 min' })).toBeNull();
    expect(document.activeElement).toBe(button('Pause'));
  });

  it('[U34] says who runs it where one may not, and is not there where nothing runs', () => {
    const game = showTimer(aTimer(60), { playerId: 'bo' });
    openPanel();
    expect(screen.getByText('Ana can pause and stop the timer.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
    act(() => game.set({ game: aGame({ timer: null }) }));
    expect(screen.queryByRole('button', { name: /^Timer/ })).toBeNull();
  });
});
