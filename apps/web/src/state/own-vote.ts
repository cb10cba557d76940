import type { CardLabel } from '@planning-poker/poker';
import { focusOf, roundInFocus } from './round.ts';
import type { GameView } from '../sync/game-store.ts';

/** The card that this player has on the table, predicted or confirmed. */
export function ownCard(view: GameView): CardLabel | null {
  const round = roundInFocus(view);
  return (view.playerId !== null && round?.votes[view.playerId]?.card) || null;
}

/** Is a vote of this round, or its withdrawal, still without the server's answer? */
export function ownVotePending(view: GameView): boolean {
  const story = focusOf(view);
  const round = roundInFocus(view);
  return view.pending.some(
    ({ command }) =>
      (command.type === 'submitVote' || command.type === 'withdrawVote') &&
      command.storyId === story?.storyId &&
      command.round === round?.number,
  );
}
