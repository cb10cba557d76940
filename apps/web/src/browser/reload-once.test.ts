// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reloadPage } from './location.ts';
import { reloadOnce } from './reload-once.ts';

vi.mock('./location.ts', () => ({ reloadPage: vi.fn() }));

beforeEach(() => {
  sessionStorage.clear();
  vi.mocked(reloadPage).mockClear();
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('a page that loads itself anew', () => {
  it('[U53] does so once a minute at most', () => {
    expect([reloadOnce(), reloadOnce()]).toEqual([true, false]);
    vi.advanceTimersByTime(60_000);
    expect(reloadOnce()).toBe(true);
    expect(reloadPage).toHaveBeenCalledTimes(2);
  });

  it('does not where nobody could tell how often', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(reloadOnce()).toBe(false);
    expect(reloadPage).not.toHaveBeenCalled();
  });
});
