// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeStore, pendingCommand } from '../../testing/fake-store.ts';
import { show } from '../../testing/show.tsx';
import { ConnectionBanner } from './connection-banner.tsx';

const connected = { connection: { status: 'connected' } } as const;
const lost = { connection: { status: 'reconnecting', attempt: 3, backoffMs: 9_000 } } as const;
const vote = { type: 'submitVote', storyId: 's1', round: 1, card: '5' } as const;
const wait = (durationMs: number) => act(() => vi.advanceTimersByTimeAsync(durationMs));
const banner = () => screen.getByRole('status').textContent;
const tryNow = () => screen.queryByRole('button', { name: 'Try now' });

// It comes later, and is there when it is needed.
beforeAll(() => import('./line-banner.tsx'));
beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('ConnectionBanner', () => {
  it('[U6] [U50] says nothing of a gap of less than two seconds, the first or a later one', async () => {
    const game = fakeStore(lost);
    show(<ConnectionBanner />, game);
    for (let gap = 0; gap < 2; gap += 1) {
      await wait(1_999);
      expect(banner()).toBe('');
      act(() => game.set(connected));
      await wait(10_000);
      expect(banner()).toBe('');
      act(() => game.set(lost));
      await wait(2_000);
      expect(banner()).toContain('The connection is lost');
      act(() => game.set(connected));
      await wait(10_000);
      act(() => game.set(lost));
    }
  });

  it('[U50] counts down to the next attempt, and makes it now on request', async () => {
    const game = fakeStore(connected);
    show(<ConnectionBanner />, game);
    act(() => game.set(lost));
    await wait(2_000);
    expect(banner()).toContain('The connection is lost; trying again.');
    const timer = screen.getByRole('timer');
    const before = Number(/\d+/.exec(timer.textContent)?.[0]);
    for (let second = 0; second < 3; second += 1) await wait(1_000);
    expect(timer.textContent).toBe(`Next try in ${before - 3} s`);
    fireEvent.click(tryNow() ?? document.body);
    expect(game.probed()).toBe(1);
    act(() => game.set({ connection: { status: 'reconnecting', attempt: 3, backoffMs: 0 } }));
    expect(timer.textContent).toBe('Trying…');
  });

  it('[U50] gives the focus back when "Try now" goes', async () => {
    const game = fakeStore(lost);
    show(
      <>
        <button type="button">card</button>
        <ConnectionBanner />
      </>,
      game,
    );
    await wait(2_000);
    const card = screen.getByRole('button', { name: 'card' });
    card.focus();
    act(() => tryNow()?.focus());
    expect(document.activeElement).toBe(tryNow());
    act(() => game.set(connected));
    expect(tryNow()).toBeNull();
    expect(document.activeElement).toBe(card);
  });

  it('[U50] says that the device itself is offline', async () => {
    show(<ConnectionBanner />, fakeStore(lost));
    await wait(2_000);
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    act(() => void window.dispatchEvent(new Event('offline')));
    expect(banner()).toContain('this device is offline');
    expect(tryNow()).not.toBeNull();
  });

  it('[U50] says on return what was sent, for a moment', async () => {
    const game = fakeStore({ ...lost, pending: [pendingCommand(vote, 'c1'), pendingCommand(vote, 'c2')] });
    show(<ConnectionBanner />, game);
    await wait(3_000);
    expect(banner()).toContain('2 changes are kept and will be sent.');
    act(() => game.set(connected));
    expect(banner()).toBe('Back. Sending 2 changes…');
    act(() => {
      for (const correlationId of ['c1', 'c2'])
        game.settle({
          correlationId,
          command: vote,
          outcome: { status: 'accepted', gameVersion: 2 },
          isResumed: false,
        });
    });
    expect(banner()).toBe('Back: 2 votes sent.');
    await wait(4_000);
    expect(banner()).toBe('');
  });

  it('[U6] tells at once of a failure, with a way out', async () => {
    const message = 'The server is full at the moment. Close pages that nobody needs, or try again in some minutes.';
    const game = fakeStore({ connection: { status: 'failed', code: 'server_full', message } });
    show(<ConnectionBanner />, game);
    await wait(0);
    expect(banner()).toContain(message);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(game.opened()).toBe(1);
  });

  it('[U6] tells why the server lets the page wait', async () => {
    const refusal = {
      code: 'server_full',
      message: 'The server is full at the moment. Close pages that nobody needs, or try again in some minutes.',
    };
    show(
      <ConnectionBanner />,
      fakeStore({ connection: { status: 'reconnecting', attempt: 1, backoffMs: 9 }, refusal }),
    );
    await wait(2_000);
    expect(banner()).toContain(`${refusal.message} This page does so by itself.`);
    expect(screen.getByRole('button', { name: 'Try now' })).toBeDefined();
  });

  it.each(['unsupported_protocol', 'internal'])(
    '[U6] offers a reload to a page that cannot go on: %s',
    async (code) => {
      show(<ConnectionBanner />, fakeStore({ connection: { status: 'failed', code, message: '' } }));
      await wait(0);
      expect(screen.getByRole('button', { name: 'Reload' })).toBeDefined();
    },
  );

  it.each([
    ['degraded', 'readOnly', 'Read only for the moment'],
    ['unavailable', null, 'The server can do nothing for the moment.'],
  ] as const)(
    '[S6] [U54] says what does not work and when it is tried again, without anything to press: %s',
    async (state, fallback, words) => {
      const service = { state, reason: null, fallback, retryAfterMs: 5_000 };
      const game = fakeStore({ service });
      show(<ConnectionBanner />, game);
      await wait(2_000);
      expect(banner()).toContain(words);
      const timer = screen.getByRole('timer');
      act(() => game.set({ service: { ...service } }));
      expect(timer.textContent).toBe('Next try in 5 s');
      await wait(1_000);
      await wait(1_000);
      expect(timer.textContent).toBe('Next try in 3 s');
      for (let second = 0; second < 3; second += 1) await wait(1_000);
      expect(timer.textContent).toBe('Trying…');
      expect(screen.queryByRole('button')).toBeNull();
    },
  );

  it('[U50] [O2] says that the server restarts, when it dials again, and does so on request', async () => {
    const service = { state: 'unavailable', reason: null, fallback: null, retryAfterMs: 1_000 } as const;
    const game = fakeStore({ ...connected, service });
    show(<ConnectionBanner />, game);
    act(() => game.set(lost));
    await wait(2_000);
    expect(banner()).toContain('The server restarts.');
    expect(screen.getByRole('timer').textContent).toMatch(/^Next try in \d s$/);
    fireEvent.click(tryNow() ?? document.body);
    expect(game.probed()).toBe(1);
  });
});
