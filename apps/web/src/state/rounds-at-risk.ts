import { type Deck, type Game, openRound, type Round, type Story } from '@planning-poker/poker';

/**
 * The stories whose open round may begin anew with another deck, because a card was voted that it lacks (D2). Cards of others are hidden:
 * where the new deck lacks any of the present one's, such a card may be theirs.
 */
export function roundsAtRisk(game: Game, deck: Deck): readonly Story[] {
  const labels = new Set(deck.cards.map(({ label }) => label));
  const lacksAny = game.deck.cards.some(({ label }) => !labels.has(label));
  const isAtRisk = ({ votes }: Round): boolean =>
    Object.values(votes).some(({ card }) => (card === undefined ? lacksAny : !labels.has(card)));
  return game.stories.filter((story) => {
    const round = openRound(story);
    return round !== null && isAtRisk(round);
  });
}
