import type { PlayerId } from '@planning-poker/poker';
import type { GameView } from '../sync/game-store.ts';
import { ownCard } from './own-vote.ts';
import { roundInFocus } from './round.ts';

export interface NudgeForMe {
  readonly version: number;
  readonly from: string;
}

/** The newest nudge of somebody else that means this player, whose card is still missing. */
export function nudgeForMe(view: GameView): NudgeForMe | null {
  const { game, playerId, lastEvents } = view;
  // A nudge is about the story that everybody is at, wherever this tab looks.
  const together = { ...view, lookedAt: null };
  const round = roundInFocus(together);
  if (game === null || playerId === null || round?.status !== 'open' || ownCard(together) !== null) return null;
  const event = lastEvents.findLast(
    ({ type, data, actor }) => type === 'playersNudged' && actor !== playerId && means(data, playerId),
  );
  if (event === undefined || event.at < round.openedAt) return null;
  return { version: event.version, from: (event.actor !== null && game.players[event.actor]?.name) || '' };
}

function means(data: unknown, playerId: PlayerId): boolean {
  if (typeof data !== 'object' || data === null || !('playerIds' in data)) return false;
  return Array.isArray(data.playerIds) && data.playerIds.includes(playerId);
}
