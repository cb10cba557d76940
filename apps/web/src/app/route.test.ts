import { describe, expect, it } from 'vitest';
import { routeOf } from './route.ts';

describe('routeOf', () => {
  it.each(['/', '/index.html'])('finds the start page at %s', (path) => {
    expect(routeOf(path)).toEqual({ page: 'start' });
  });

  it.each(['/g/k7m29qxt4b1c', '/g/k7m2-9qxt-4b1c', '/g/K7M2-9QXT-4B1C/', '/g/k7m29qxt4blc'])(
    '[W13] finds the game at %s',
    (path) => {
      expect(routeOf(path)).toEqual({ page: 'game', gameId: 'k7m29qxt4b1c' });
    },
  );

  it.each(['/g/k7m29qxt4b1c/history', '/g/k7m2-9qxt-4b1c/history/'])('[U41] finds the past of a game at %s', (path) => {
    expect(routeOf(path)).toEqual({ page: 'history', gameId: 'k7m29qxt4b1c' });
  });

  it.each(['/g/k7m29qxt4b1c/summary', '/g/K7M2-9QXT-4B1C/summary/'])('[U46] finds the summary at %s', (path) => {
    expect(routeOf(path)).toEqual({ page: 'summary', gameId: 'k7m29qxt4b1c' });
  });

  it.each(['/g/', '/g/k7m29qxt4b1c/summary/x', '/g/summary', '/g/short', '/g/k7m29qxt4b1c/more', '/x', '/g/%E0%A4%A'])(
    'finds nothing at %s',
    (path) => {
      expect(routeOf(path)).toEqual({ page: 'nowhere' });
    },
  );
});
