import { randomBytes } from 'node:crypto';
import { expect } from '@playwright/test';

import type { GameServer } from './game-server.ts';

/** What `POST /api/games` takes; whoever is asked for as facilitator is not in a browser. */
export interface NewGame {
  readonly name?: string;
  readonly deck?:
    | string
    | { readonly name: string; readonly cards: readonly { readonly label: string; readonly value: number | null }[] };
  readonly settings?: object;
  readonly password?: string;
  readonly stories?: readonly { readonly title: string; readonly key?: string; readonly description?: string }[];
  readonly facilitator?: { readonly name: string; readonly role?: 'voter' | 'observer' };
}

export interface CreatedGame {
  readonly gameId: string;
  readonly playerId: string;
  readonly token: string;
}

/** A participant's token: who makes it up is the participant. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** A game by the HTTP API, led by somebody who watches over it from a program. */
export async function createGame(server: GameServer, game: NewGame = {}): Promise<CreatedGame> {
  const token = newToken();
  const { facilitator = { name: 'Lead', role: 'observer' }, name = 'Sprint 42', ...rest } = game;
  const answer = await fetch(`${server.url}/api/games`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...rest, name, facilitator: { ...facilitator, token } }),
  });
  const text = await answer.text();
  expect(answer.status, text).toBe(201);
  return { ...(JSON.parse(text) as { gameId: string; playerId: string }), token };
}
