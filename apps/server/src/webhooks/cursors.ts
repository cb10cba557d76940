/** How far each endpoint has been told of each game: kept with the log, so that nothing is forgotten over a restart. Rejects with `StoreFault`. */
export interface WebhookCursors {
  /** Makes an endpoint known. The first time, all that has happened before counts as told. */
  registerEndpoint(endpoint: string): Promise<void>;
  /** The version up to which it has been told; 0 for a game that began later. */
  cursor(endpoint: string, gameId: string): Promise<number>;
  /** Never moves back; nothing for a game that is erased. */
  moveCursor(endpoint: string, gameId: string, gameVersion: number): Promise<void>;
  /** Games that have moved past their cursor, in the order in which they were created; the next page begins after `last`. */
  gamesBehind(endpoint: string, after: number, limit: number): Promise<GamesBehind>;
}

export interface GamesBehind {
  readonly gameIds: readonly string[];
  /** null: there are no more */
  readonly last: number | null;
}

/** For a store that forgets: what ends with the process is never behind at its start. */
export function createMemoryCursors(): WebhookCursors & { forget(gameId: string): void } {
  const versions = new Map<string, Map<string, number>>();
  return {
    registerEndpoint: () => Promise.resolve(),
    cursor: (endpoint, gameId) => Promise.resolve(versions.get(gameId)?.get(endpoint) ?? 0),
    moveCursor(endpoint, gameId, gameVersion) {
      const ofGame = versions.get(gameId) ?? new Map<string, number>();
      versions.set(gameId, ofGame.set(endpoint, Math.max(gameVersion, ofGame.get(endpoint) ?? 0)));
      return Promise.resolve();
    },
    gamesBehind: () => Promise.resolve({ gameIds: [], last: null }),
    forget: (gameId) => void versions.delete(gameId),
  };
}
