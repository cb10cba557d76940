import { gameIds } from '@planning-poker/protocol/client';

export type Route =
  | { readonly page: 'start' }
  | { readonly page: 'game' | 'history' | 'summary'; readonly gameId: string }
  | { readonly page: 'nowhere' };

/** What stands at a path: `/`, `/g/<gameId>` or a page of that game, however the id was written. */
export function routeOf(path: string): Route {
  if (path === '/' || path === '/index.html') return { page: 'start' };
  const [, typed, page = 'game'] = /^\/g\/([^/]+)(?:\/(history|summary))?\/?$/.exec(path) ?? [];
  const gameId = typed === undefined ? null : gameIds.normalise(typed);
  return gameId === null
    ? { page: 'nowhere' }
    : { page: page === 'game' || page === 'history' ? page : 'summary', gameId };
}
