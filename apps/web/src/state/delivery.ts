import type { PlayerId } from '@planning-poker/poker';
import type { GameView } from '../sync/game-store.ts';
import { roundInFocus } from './round.ts';

/** The connected people who have not yet told that they have seen the reveal; null where this player is not told (W16). */
export function notSeenBy(view: GameView): readonly PlayerId[] | null {
  const round = roundInFocus(view);
  const reveal = view.lastEvents.findLast(({ type }) => type === 'votesRevealed');
  if (view.lookedAt !== null || view.delivery === null || reveal === undefined || round?.status !== 'revealed')
    return null;
  if (view.delivery.gameVersion < reveal.version) return null;
  const seen = new Set(view.delivery.seenBy);
  return (view.presence?.connected ?? []).filter((playerId) => !seen.has(playerId));
}
