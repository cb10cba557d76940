// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetJoined, hasJoined, joinedGames, rememberJoined, restoreJoined } from './joined-games.ts';

const stored = (value: string) => localStorage.setItem('planning-poker:games', value);
const ids = () => joinedGames().map(({ gameId }) => gameId);

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ now: 5_000 });
  return () => vi.useRealTimers();
});

describe('joined games', () => {
  it('[U21] are remembered with their name and when they were opened, newest first', () => {
    rememberJoined('a', 'Sprint 1');
    vi.setSystemTime(6_000);
    rememberJoined('b', 'Sprint 2');
    rememberJoined('a', 'Sprint one');
    expect([hasJoined('a'), hasJoined('b'), hasJoined('c')]).toEqual([true, true, false]);
    expect(joinedGames()).toEqual([
      { gameId: 'a', name: 'Sprint one', openedAt: 6_000 },
      { gameId: 'b', name: 'Sprint 2', openedAt: 6_000 },
    ]);
  });

  it('[U21] that an older release noted are still known, and get their names when they are opened', () => {
    stored('a b');
    expect([hasJoined('a'), hasJoined('b')]).toEqual([true, true]);
    rememberJoined('b', 'Sprint 2');
    expect(joinedGames()).toEqual([
      { gameId: 'b', name: 'Sprint 2', openedAt: 5_000 },
      { gameId: 'a', name: null, openedAt: null },
    ]);
  });

  it('[U21] can be taken off the list, and put back where they were', () => {
    stored('old');
    for (const gameId of ['a', 'b', 'c']) {
      rememberJoined(gameId, gameId);
      vi.advanceTimersByTime(1_000);
    }
    const [, b, , old] = joinedGames();
    if (b === undefined || old === undefined) throw new Error('Four games were noted.');
    forgetJoined('b');
    forgetJoined('old');
    expect(ids()).toEqual(['c', 'a']);
    rememberJoined('d', 'noted by another tab meanwhile');
    restoreJoined(b);
    restoreJoined(old);
    expect(ids()).toEqual(['d', 'c', 'b', 'a', 'old']);
  });

  it('are forgotten after fifty others', () => {
    for (let game = 0; game <= 50; game += 1) rememberJoined(`g${game}`, 'x');
    expect([hasJoined('g0'), hasJoined('g1')]).toEqual([false, true]);
  });

  it.each(['[', '{}', '[null, 7, {"gameId": 7}]', '[{"gameId": "a", "name": 7, "openedAt": 1}]'])(
    'are none where %s is stored',
    (value) => {
      stored(value);
      expect(joinedGames().filter(({ gameId }) => gameId === 'a')).toEqual([]);
    },
  );

  it('are none where nothing can be stored', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('no', 'QuotaExceededError');
    });
    rememberJoined('a', 'x');
    expect(hasJoined('a')).toBe(false);
  });
});
