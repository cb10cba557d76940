// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reloadPage } from './location.ts';
import { renewPage, renewPageOnce } from './renew-page.ts';

vi.mock('./location.ts', () => ({ reloadPage: vi.fn() }));

const reloads = vi.mocked(reloadPage);

beforeEach(() => {
  sessionStorage.clear();
  reloads.mockClear();
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('a page that is renewed', () => {
  it('[U53] is loaded past what the service worker has kept of it, and of nothing else', async () => {
    const gone: string[] = [];
    vi.stubGlobal('caches', {
      keys: () => Promise.resolve(['planning-poker:/:a', 'planning-poker:/poker/:a', 'another']),
      delete: (name: string) => Promise.resolve(gone.push(name) > 0),
    });
    await renewPage();
    expect(gone).toEqual(['planning-poker:/:a']);
    expect(reloads).toHaveBeenCalledTimes(1);
    vi.unstubAllGlobals();
  });

  it('[U53] is loaded anew by itself once a minute at most', async () => {
    expect(renewPageOnce()).toBe(true);
    expect(renewPageOnce()).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(renewPageOnce()).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(reloads).toHaveBeenCalledTimes(2);
  });

  it('is not loaded by itself where nobody could tell how often', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(renewPageOnce()).toBe(false);
    expect(reloads).not.toHaveBeenCalled();
  });
});
