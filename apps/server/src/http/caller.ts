import { redact, type Game, type Player, type Result } from '@planning-poker/poker';
import { gameIds, parseBearer, protocolError, type Parsed } from '@planning-poker/protocol';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { findRoom } from '../games/find-room.ts';
import type { GameRegistry, GameRoom } from '../games/game-registry.ts';
import { playerIdFor } from '../games/player-id.ts';
import { rateLimited, type HttpError } from './problems.ts';
import type { Readings } from './readings.ts';

/** A player who calls, and the game that is called. */
export interface Caller {
  readonly room: GameRoom;
  readonly player: Player;
}

/** The game in the path, in any writing of its id [W13]. */
export function roomOf(request: FastifyRequest, registry: GameRegistry): Promise<Parsed<GameRoom>> {
  const { gameId: typed } = request.params as { readonly gameId: string };
  const gameId = gameIds.normalise(typed);
  return gameId === null ? Promise.resolve(refuse('unknown_game')) : findRoom(registry, gameId);
}

/** Who calls: an active player of the game, by the token of the `Authorization` header. */
export async function callerOf(
  request: FastifyRequest,
  registry: GameRegistry,
  readings: Readings,
): Promise<Result<Caller, HttpError>> {
  const token = parseBearer(request.headers.authorization);
  if (!token.ok) return token;
  const waitMs = readings.ask(request);
  if (waitMs !== null) return { ok: false, error: rateLimited(waitMs) };
  const found = await roomOf(request, registry);
  if (!found.ok) return found;
  const room = found.value;
  const player = playerIn(room.state, playerIdFor(room.gameId, token.value));
  if (player?.status === 'removed') return refuse('removed_by_facilitator');
  return player?.status === 'active' ? { ok: true, value: { room, player } } : refuse('not_joined');
}

/** The same, for an answer that may be large: when it is the caller's turn, who has not read too much. */
export async function readerOf(
  reply: FastifyReply,
  registry: GameRegistry,
  readings: Readings,
): Promise<Result<Caller, HttpError>> {
  const caller = await callerOf(reply.request, registry, readings);
  if (!caller.ok) return caller;
  const waitMs = await readings.read(reply, caller.value.player.playerId);
  return waitMs === null ? caller : { ok: false, error: rateLimited(waitMs) };
}

/** The game as everybody may see it: nobody's hidden card is in it, not even the caller's own. */
export function publicGame({ room }: Caller): Game {
  return redact(room.state, null);
}

function playerIn({ players }: Game, playerId: string): Player | undefined {
  return Object.hasOwn(players, playerId) ? players[playerId] : undefined;
}

function refuse(code: Parameters<typeof protocolError>[0]) {
  return { ok: false, error: protocolError(code) } as const;
}
