import { isObject } from './is-object.ts';
import type { CreatedGame, HistoryPage, PastState } from './http-responses.ts';
import type { Problem } from './problem.ts';
import type { Refusal } from './refusal.ts';
import type { ServerMessage, ServerMessageType } from './server-message.ts';
import { hasFields, isCount, isFlag, isListOf, isNumber, isOneOf, isText, isWhole, orAbsent, orNull } from './shape.ts';
import type { Shape } from './shape.ts';
import { PROTOCOL_VERSION } from './version.ts';
import type { GameSummary } from './views.ts';

export type { CreateGameBody } from './http-requests.ts';
export type { CreatedGame, GameSummary, HistoryPage, PastState, Problem, Refusal, ServerMessage };
export type { HandshakeAuth } from './handshake.ts';
export { deckIds } from './deck-ids.ts';
export { gameIds } from './game-id.ts';
export { randomText, tokens } from './token.ts';
export { MESSAGE_EVENT, PROTOCOL_VERSION, SOCKET_PATH } from './version.ts';

/**
 * The wire as a browser needs it: the same messages as in the main entry, read without zod. As deep as there, and no deeper: a game
 * and an event's data are taken as they stand.
 */

const isPublicEvent = hasFields({
  version: isWhole,
  type: isText,
  data: isObject,
  actor: orNull(isText),
  at: (value) => typeof value === 'number',
  correlationId: isText,
  reason: isText,
});

const isDeck = hasFields({
  id: isText,
  name: isText,
  cards: isListOf(hasFields({ label: isText, value: orNull(isNumber), special: orAbsent(isOneOf(true)) })),
});

const isGameSummary = hasFields({
  gameId: isText,
  name: isText,
  deck: isDeck,
  playerCount: isWhole,
  passwordRequired: isFlag,
  ended: isFlag,
});

const isPresence = hasFields({ revision: isCount, connected: isListOf(isText) });

const isService = hasFields({
  state: isOneOf('available', 'degraded', 'unavailable'),
  reason: orNull(isText),
  fallback: isOneOf(null, 'readOnly'),
  retryAfterMs: orNull(isCount),
});

const payloads: { readonly [Type in ServerMessageType]: Shape } = {
  welcome: hasFields({ game: isGameSummary, playerId: isText, player: isOneOf(null) }),
  snapshot: hasFields({
    gameVersion: isCount,
    head: isText,
    game: isObject,
    playerId: isText,
    presence: isPresence,
    service: isService,
  }),
  events: hasFields({ from: isCount, to: isCount, head: isText, events: isListOf(isPublicEvent) }),
  presence: isPresence,
  service: isService,
  delivery: hasFields({ gameVersion: isCount, seenBy: isListOf(isText) }),
  accepted: hasFields({ gameVersion: isCount }),
  rejected: hasFields({
    code: isText,
    message: isText,
    details: isObject,
    retryable: isFlag,
    gameVersion: orNull(isCount),
  }),
};

const isEnvelope = hasFields({
  type: isText,
  correlationId: (value) => typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value),
  timestamp: isCount,
  version: isOneOf(PROTOCOL_VERSION),
  payload: isObject,
});

/** What a server sent or acknowledged with, or null: it cannot be read, or its type is not known here and is passed over. */
export function readServerMessage(raw: unknown): ServerMessage | null {
  if (!isEnvelope(raw)) return null;
  const { type, payload } = raw as ServerMessage;
  return Object.hasOwn(payloads, type) && payloads[type](payload) ? (raw as ServerMessage) : null;
}

const isRefusal = hasFields({ code: isText, message: isText, retryable: isFlag, retryAfterMs: orAbsent(isCount) });

/** A `connect_error`'s `data`, or null where there is none, as when no server answered. */
export function readRefusal(raw: unknown): Refusal | null {
  return isRefusal(raw) ? (raw as Refusal) : null;
}

/** The answer of `GET /api/games/:gameId`, or null. */
export function readGameSummary(raw: unknown): GameSummary | null {
  return isGameSummary(raw) ? (raw as GameSummary) : null;
}

const isCreatedGame = hasFields({ gameId: isText, playerId: isText, url: isText });

/** The answer of `POST /api/games`, or null. */
export function readCreatedGame(raw: unknown): CreatedGame | null {
  return isCreatedGame(raw) ? (raw as CreatedGame) : null;
}

const isHistoryPage = hasFields({ version: isCount, events: isListOf(isPublicEvent), next: orNull(isCount) });

/** The answer of `GET /api/games/:gameId/history`, or null. */
export function readHistoryPage(raw: unknown): HistoryPage | null {
  return isHistoryPage(raw) ? (raw as HistoryPage) : null;
}

const isPastState = hasFields({ version: isCount, game: isObject });

/** The answer of `GET /api/games/:gameId/state`, or null. */
export function readPastState(raw: unknown): PastState | null {
  return isPastState(raw) ? (raw as PastState) : null;
}

const isProblem = hasFields({
  type: isText,
  title: isText,
  status: isWhole,
  detail: isText,
  code: isText,
  details: isObject,
  retryable: isFlag,
});

/** The body of an HTTP error, or null where it is no problem of ours, as from a proxy. */
export function readProblem(raw: unknown): Problem | null {
  return isProblem(raw) ? (raw as Problem) : null;
}
