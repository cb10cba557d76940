import { redact, type Game, type Player } from '@planning-poker/poker';
import { gameIds, parseBearer, protocolError, type Parsed } from '@planning-poker/protocol';
import type { FastifyRequest } from 'fastify';
import { findRoom } from '../games/find-room.ts';
import type { GameRegistry, GameRoom } from '../games/game-registry.ts';
import { playerIdFor } from '../games/player-id.ts';
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

/** Who calls: an active player of the game, by the token of the `Authorization` header, who has not called too often. */
export async function callerOf(
  request: FastifyRequest,
  registry: GameRegistry,
  readings: Readings,
): Promise<Parsed<Caller>> {
  const token = parseBearer(request.headers.authorization);
  if (!token.ok) return token;
  if (!readings.mayAsk(request)) return refuse('rate_limited');
  const found = await roomOf(request, registry);
  if (!found.ok) return found;
  const room = found.value;
  const player = playerIn(room.state, playerIdFor(room.gameId, token.value));
  if (player?.status === 'removed') return refuse('removed_by_facilitator');
  if (player?.status !== 'active') return refuse('not_joined');
  return readings.mayRead(request, player.playerId) ? { ok: true, value: { room, player } } : refuse('rate_limited');
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
