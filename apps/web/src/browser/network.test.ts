// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { isOnline, watchNetwork } from './network.ts';

it('tells when the device gets or loses its network, until nobody listens any more', () => {
  const told: boolean[] = [];
  const stop = watchNetwork((online) => told.push(online));
  const network = vi.spyOn(navigator, 'onLine', 'get');
  const change = (online: boolean) => {
    network.mockReturnValue(online);
    window.dispatchEvent(new Event(online ? 'online' : 'offline'));
  };
  change(false);
  expect(isOnline()).toBe(false);
  change(true);
  stop();
  change(false);
  expect(told).toEqual([false, true]);
});
