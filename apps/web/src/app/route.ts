import { gameIds } from '@planning-poker/protocol/client';

export type Route =
  | { readonly page: 'start' }
  | { readonly page: 'game'; readonly gameId: string; readonly summary?: true }
  | { readonly page: 'nowhere' };

/** What stands at a path: `/`, `/g/<gameId>` or `/g/<gameId>/summary`, however the id was written. */
export function routeOf(path: string): Route {
  if (path === '/' || path === '/index.html') return { page: 'start' };
  const [, typed, summary] = /^\/g\/([^/]+)(\/summary)?\/?$/.exec(path) ?? [];
  const gameId = typed === undefined ? null : gameIds.normalise(typed);
  if (gameId === null) return { page: 'nowhere' };
  return summary === undefined ? { page: 'game', gameId } : { page: 'game', gameId, summary: true };
}
