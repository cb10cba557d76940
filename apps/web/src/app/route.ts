import { gameIds } from '@planning-poker/protocol/client';

export type Route =
  | { readonly page: 'start' }
  | { readonly page: 'game'; readonly gameId: string }
  | { readonly page: 'nowhere' };

/** What stands at a path: `/` or `/g/<gameId>`, however the id was written. */
export function routeOf(path: string): Route {
  if (path === '/' || path === '/index.html') return { page: 'start' };
  const typed = /^\/g\/([^/]+)\/?$/.exec(path)?.[1];
  const gameId = typed === undefined ? null : gameIds.normalise(typed);
  return gameId === null ? { page: 'nowhere' } : { page: 'game', gameId };
}
