import { gameVersion } from './fields.ts';
import { parseTrusted } from './parse.ts';
import type { Parsed } from './protocol-error.ts';
import type { DeepReadonly } from './readonly.ts';
import { game, gameSummary, publicEvent } from './views.ts';
import type { GameSummary } from './views.ts';
import { z } from './zod.ts';

export const createdGame = z.object({ gameId: z.string(), playerId: z.string(), url: z.string() });
const historyPage = z.object({
  version: gameVersion,
  events: z.array(publicEvent),
  /** the `from` of the next page; null: this is the last one */
  next: z.nullable(gameVersion),
});
const pastState = z.object({ version: gameVersion, game });

export type CreatedGame = DeepReadonly<z.output<typeof createdGame>>;
export type HistoryPage = DeepReadonly<z.output<typeof historyPage>>;
export type PastState = DeepReadonly<z.output<typeof pastState>>;

/** Reads the answer of `POST /api/games`. Never throws, as all of these. */
export function parseCreatedGame(raw: unknown): Parsed<CreatedGame> {
  return parseTrusted(createdGame, raw);
}

/** Reads the answer of `GET /api/games/:gameId`. */
export function parseGameSummary(raw: unknown): Parsed<GameSummary> {
  return parseTrusted(gameSummary, raw);
}

/** Reads the answer of `GET /api/games/:gameId/history`. */
export function parseHistoryPage(raw: unknown): Parsed<HistoryPage> {
  return parseTrusted(historyPage, raw);
}

/** Reads the answer of `GET /api/games/:gameId/state`. */
export function parsePastState(raw: unknown): Parsed<PastState> {
  return parseTrusted(pastState, raw);
}
