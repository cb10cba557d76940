import type { GameView } from '../sync/game-store.ts';

/** Who removed this player, by name; null where this page has not seen it happen. */
export function removedBy({ lastEvents, playerId, game }: GameView): string | null {
  const event = lastEvents.findLast(
    ({ type, data }) => type === 'playerLeft' && 'playerId' in data && data.playerId === playerId,
  );
  const actor = event?.actor ?? null;
  return (actor !== null && game?.players[actor]?.name) || null;
}
