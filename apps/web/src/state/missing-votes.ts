import { currentRound, type Story } from '@planning-poker/poker';
import type { GameView } from '../sync/game-store.ts';

/** What an open story wants of this player: a card, or nothing any more. Null: it is not open, or this one does not vote. */
export type OwnPart = 'missing' | 'voted' | null;

export function ownPartIn(story: Story, voter: string | null): OwnPart {
  const round = currentRound(story);
  if (voter === null || story.status !== 'voting' || round?.status !== 'open') return null;
  return round.votes[voter] === undefined ? 'missing' : 'voted';
}

/** This player's id, where it is one that votes. */
export function ownVoter({ game, playerId }: GameView): string | null {
  const me = playerId === null ? undefined : game?.players[playerId];
  return me?.role === 'voter' && me.status === 'active' ? me.playerId : null;
}
