import { isErrorCode, protocolError, type Parsed } from '@planning-poker/protocol';
import { RoomFault, StoreFault } from '@planning-poker/sync';
import type { GameRegistry, GameRoom } from './game-registry.ts';

/** The room of a game, or why there is none, as a caller over HTTP or the socket is told it. */
export async function findRoom(registry: GameRegistry, gameId: string): Promise<Parsed<GameRoom>> {
  try {
    const room = await registry.find(gameId);
    return room === null ? { ok: false, error: protocolError('unknown_game') } : { ok: true, value: room };
  } catch (error) {
    return { ok: false, error: faultOf(error) };
  }
}

/** A fault of the world in the wire's words. */
export function faultOf(error: unknown) {
  if (error instanceof StoreFault) return protocolError('storage_unavailable');
  if (error instanceof RoomFault && isErrorCode(error.code)) return protocolError(error.code);
  return protocolError('internal');
}
