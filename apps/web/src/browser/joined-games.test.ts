// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hasJoined, rememberJoined } from './joined-games.ts';

beforeEach(() => localStorage.clear());

describe('joined games', () => {
  it('are remembered', () => {
    rememberJoined('a');
    rememberJoined('b');
    rememberJoined('a');
    expect([hasJoined('a'), hasJoined('b'), hasJoined('c')]).toEqual([true, true, false]);
    expect(localStorage.getItem('planning-poker:games')).toBe('a b');
  });

  it('are forgotten after fifty others', () => {
    for (let game = 0; game <= 50; game += 1) rememberJoined(`g${game}`);
    expect([hasJoined('g0'), hasJoined('g1')]).toEqual([false, true]);
  });

  it('are none where nothing can be stored', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('no', 'QuotaExceededError');
    });
    rememberJoined('a');
    expect(hasJoined('a')).toBe(false);
  });
});
