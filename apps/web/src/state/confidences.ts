import type { Confidence, PlayerId, Round } from '@planning-poker/poker';
import type { GameView } from '../sync/game-store.ts';
import { select } from './selectors.ts';

/** How sure this player has said to be of the card on the table. */
export function ownConfidence(view: GameView): Confidence | null {
  return (view.playerId !== null && select.round(view)?.votes[view.playerId]?.confidence) || null;
}

/** Who is how sure, once the cards are turned; it is as secret as the card before, and for ever in an anonymous round (D18). */
export function confidencesOf(round: Round): { readonly [Level in Confidence]: readonly PlayerId[] } | null {
  if (round.status !== 'revealed' || round.anonymous === true) return null;
  const by = (level: Confidence) =>
    Object.keys(round.votes).filter((playerId) => round.votes[playerId]?.confidence === level);
  const confidences = { low: by('low'), medium: by('medium'), high: by('high') };
  return Object.values(confidences).every((players) => players.length === 0) ? null : confidences;
}
