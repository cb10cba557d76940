import type { CardLabel, Deck, StoryDraft } from '@planning-poker/poker';
import { addressOf } from '../browser/location.ts';

/** What anybody with the link may know of a game (`GET /api/games/:gameId`). */
export interface GameSummary {
  readonly gameId: string;
  readonly name: string;
  readonly deck: Deck;
  readonly playerCount: number;
  readonly passwordRequired: boolean;
  readonly ended: boolean;
}

export interface NewGame {
  readonly name: string;
  readonly deck?:
    | string
    | {
        readonly name: string;
        readonly cards: readonly { readonly label: CardLabel; readonly value: number | null }[];
      };
  readonly settings?: { readonly autoReveal?: boolean };
  readonly facilitator: { readonly name: string; readonly token: string };
  readonly password?: string;
  readonly stories?: readonly StoryDraft[];
}

export interface CreatedGame {
  readonly gameId: string;
  readonly playerId: string;
}

/** `unreachable`: no answer that could be read, whoever is to blame. */
export interface HttpProblem {
  readonly code: string;
  readonly message: string | null;
}

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: HttpProblem };

export function readSummary(gameId: string): Promise<Answer<GameSummary>> {
  return ask(`api/games/${gameId}`, {}, isSummary);
}

export function createGame(game: NewGame): Promise<Answer<CreatedGame>> {
  const body = JSON.stringify(game);
  return ask('api/games', { method: 'POST', headers: { 'content-type': 'application/json' }, body }, isCreated);
}

const unreachable: Answer<never> = { ok: false, error: { code: 'unreachable', message: null } };

async function ask<Value>(
  path: string,
  init: RequestInit,
  is: (body: unknown) => body is Value,
): Promise<Answer<Value>> {
  try {
    const response = await fetch(addressOf(path), init);
    const body: unknown = await response.json();
    if (response.ok) return is(body) ? { ok: true, value: body } : unreachable;
    return { ok: false, error: problemIn(body) };
  } catch {
    return unreachable;
  }
}

function problemIn(body: unknown): HttpProblem {
  const { code, detail } = asRecord(body);
  if (typeof code !== 'string') return { code: 'unreachable', message: null };
  return { code, message: typeof detail === 'string' ? detail : null };
}

function isSummary(body: unknown): body is GameSummary {
  const { gameId, name, passwordRequired } = asRecord(body);
  return typeof gameId === 'string' && typeof name === 'string' && typeof passwordRequired === 'boolean';
}

function isCreated(body: unknown): body is CreatedGame {
  const { gameId, playerId } = asRecord(body);
  return typeof gameId === 'string' && typeof playerId === 'string';
}

function asRecord(body: unknown): { readonly [key: string]: unknown } {
  return typeof body === 'object' && body !== null ? { ...body } : {};
}
