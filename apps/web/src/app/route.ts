import { gameIds } from '@planning-poker/protocol/client';

export type Route =
  | { readonly page: 'start' }
  | { readonly page: 'game'; readonly gameId: string }
  | { readonly page: 'history'; readonly gameId: string }
  | { readonly page: 'nowhere' };

/** What stands at a path: `/`, `/g/<gameId>` or a page of that game, however the id was written. */
export function routeOf(path: string): Route {
  if (path === '/' || path === '/index.html') return { page: 'start' };
  const [, typed, history] = /^\/g\/([^/]+)(\/history)?\/?$/.exec(path) ?? [];
  const gameId = typed === undefined ? null : gameIds.normalise(typed);
  if (gameId === null) return { page: 'nowhere' };
  return { page: history === undefined ? 'game' : 'history', gameId };
}
