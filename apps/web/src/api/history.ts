import { type HistoryPage, type PastState, readHistoryPage, readPastState } from '@planning-poker/protocol/client';
import { type Answer, ask } from './http.ts';

/** A game's past, as one of its players may see it. */
export interface HistoryReader {
  /** The events after version `from`, at most `limit` of them. Never rejects, as the other. */
  readonly events: (from: number, limit: number) => Promise<Answer<HistoryPage>>;
  /** The game as it stood at a version, at least 1. */
  readonly stateAt: (version: number) => Promise<Answer<PastState>>;
}

export function createHistoryReader(gameId: string, token: string): HistoryReader {
  const init = { headers: { authorization: `Bearer ${token}` } };
  return {
    events: (from, limit) => ask(`api/games/${gameId}/history?from=${from}&limit=${limit}`, init, readHistoryPage),
    stateAt: (version) => ask(`api/games/${gameId}/state?version=${version}`, init, readPastState),
  };
}
