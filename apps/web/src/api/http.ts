import {
  type CreatedGame,
  type CreateGameBody,
  type GameSummary,
  type Parsed,
  parseCreatedGame,
  parseGameSummary,
  parseProblem,
} from '@planning-poker/protocol';
import { addressOf } from '../browser/location.ts';

/** `unreachable`: no answer that could be read, whoever is to blame. */
export interface HttpProblem {
  readonly code: string;
  readonly message: string | null;
}

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: HttpProblem };

/** What anybody with the link may know of a game. Never rejects. */
export function readSummary(gameId: string): Promise<Answer<GameSummary>> {
  return ask(`api/games/${gameId}`, {}, parseGameSummary);
}

/** Creates a game whose first player is the one who asks. Never rejects. */
export function createGame(game: CreateGameBody): Promise<Answer<CreatedGame>> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(game) };
  return ask('api/games', init, parseCreatedGame);
}

const unreachable = { ok: false, error: { code: 'unreachable', message: null } } as const;

async function ask<Value>(
  path: string,
  init: RequestInit,
  parse: (body: unknown) => Parsed<Value>,
): Promise<Answer<Value>> {
  try {
    const response = await fetch(addressOf(path), init);
    const body: unknown = await response.json();
    if (!response.ok) return refusalIn(body);
    const read = parse(body);
    return read.ok ? { ok: true, value: read.value } : unreachable;
  } catch {
    return unreachable;
  }
}

function refusalIn(body: unknown): Answer<never> {
  const read = parseProblem(body);
  return read.ok ? { ok: false, error: { code: read.value.code, message: read.value.detail } } : unreachable;
}
