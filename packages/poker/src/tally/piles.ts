import type { Card, CardLabel, Deck, PlayerId, Vote } from '../game.ts';
import { byCodeUnit } from '../record.ts';

/** Everybody who voted one card. */
export interface Pile {
  readonly card: Card;
  readonly playerIds: readonly PlayerId[];
}

/** The cards that were voted, in deck order; those that the deck lacks come last, and count as special. */
export function pilesOf(deck: Deck, votes: { readonly [playerId: PlayerId]: Vote }): readonly Pile[] {
  const playersByLabel = new Map<CardLabel, PlayerId[]>();
  for (const [playerId, vote] of Object.entries(votes)) {
    if (vote.card === undefined) continue;
    const players = playersByLabel.get(vote.card);
    if (players === undefined) playersByLabel.set(vote.card, [playerId]);
    else players.push(playerId);
  }
  const piles: Pile[] = [];
  for (const card of [...deck.cards, ...strangers(deck, playersByLabel)]) {
    const players = playersByLabel.get(card.label);
    if (players !== undefined) piles.push({ card, playerIds: players.sort(byCodeUnit) });
  }
  return piles;
}

function strangers(deck: Deck, playersByLabel: ReadonlyMap<CardLabel, unknown>): readonly Card[] {
  const known = new Set(deck.cards.map((card) => card.label));
  return [...playersByLabel.keys()]
    .filter((label) => !known.has(label))
    .sort(byCodeUnit)
    .map((label) => ({ label, value: null, special: true }));
}
