import {
  type CreatedGame,
  type CreateGameBody,
  type GameSummary,
  readCreatedGame,
  readGameSummary,
  readProblem,
} from '@planning-poker/protocol/client';
import { addressOf } from '../browser/location.ts';

/** `unreachable`: no answer that could be read, whoever is to blame. */
export interface HttpProblem {
  readonly code: string;
  readonly message: string | null;
  readonly details?: { readonly [key: string]: unknown };
}

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: HttpProblem };

/** What anybody with the link may know of a game. Never rejects. */
export function readSummary(gameId: string): Promise<Answer<GameSummary>> {
  return ask(`api/games/${gameId}`, {}, readGameSummary);
}

/** Creates a game whose first player is the one who asks. Never rejects. */
export function createGame(game: CreateGameBody): Promise<Answer<CreatedGame>> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(game) };
  return ask('api/games', init, readCreatedGame);
}

export const unreachable = { ok: false, error: { code: 'unreachable', message: null } } as const;

/** Asks the server of this page, and reads its answer. Never rejects. */
export async function ask<Value>(
  path: string,
  init: RequestInit,
  read: (body: unknown) => Value | null,
): Promise<Answer<Value>> {
  try {
    const response = await fetch(addressOf(path), init);
    const body: unknown = await response.json();
    if (!response.ok) return refusalIn(body);
    const value = read(body);
    return value === null ? unreachable : { ok: true, value };
  } catch {
    return unreachable;
  }
}

export function refusalIn(body: unknown): Answer<never> {
  const problem = readProblem(body);
  if (problem === null) return unreachable;
  const { code, detail, details } = problem;
  return { ok: false, error: { code, message: detail, details } };
}
