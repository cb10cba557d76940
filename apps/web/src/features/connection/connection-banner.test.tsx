// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeStore } from '../../testing/fake-store.ts';
import { show } from '../../testing/show.tsx';
import { ConnectionBanner } from './connection-banner.tsx';

const lost = { connection: { status: 'reconnecting', attempt: 1, backoffMs: 100 } } as const;
const wait = (durationMs: number) => act(() => void vi.advanceTimersByTime(durationMs));
const banner = () => screen.getByRole('status').textContent;

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('ConnectionBanner', () => {
  it('[U6] says nothing of a gap of less than two seconds', () => {
    const game = fakeStore(lost);
    show(<ConnectionBanner />, game);
    wait(1_999);
    expect(banner()).toBe('');
    act(() => game.set({ connection: { status: 'connected' } }));
    wait(5_000);
    expect(banner()).toBe('');
  });

  it('[U6] tells of a longer one, through all that happens in it', () => {
    const game = fakeStore({ connection: { status: 'disconnected' } });
    show(<ConnectionBanner />, game);
    wait(1_000);
    act(() => game.set(lost));
    wait(1_000);
    expect(banner()).toContain('The connection is lost; trying again.');
    act(() => game.set({ connection: { status: 'connected' } }));
    expect(banner()).toBe('');
  });

  it('[U6] tells at once of a failure, with a way out', () => {
    const game = fakeStore({ connection: { status: 'failed', code: 'server_full', message: '' } });
    show(<ConnectionBanner />, game);
    expect(banner()).toContain('The server is full at the moment.');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(game.opened()).toBe(1);
  });

  it('[U6] offers a reload to a page that the server has outgrown', () => {
    show(
      <ConnectionBanner />,
      fakeStore({ connection: { status: 'failed', code: 'unsupported_protocol', message: '' } }),
    );
    expect(screen.getByRole('button', { name: 'Reload' })).toBeDefined();
  });

  it('[S6] says "read only" while nothing can be saved', () => {
    const service = { state: 'unavailable', reason: null, fallback: 'readOnly', retryAfterMs: null } as const;
    show(<ConnectionBanner />, fakeStore({ service }));
    expect(banner()).toContain('Read only for the moment');
  });
});
