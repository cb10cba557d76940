import type { Deck } from '@planning-poker/poker';
import { defaultDeck } from '@planning-poker/poker';

const short: Deck = {
  id: 'custom',
  name: 'Short',
  cards: defaultDeck.cards.filter(({ label }) => ['1', '2', '3', '5', '8', '?'].includes(label)),
};

/** The decks that people of the world change between: the second lacks some cards of the first. */
export const decksOfTheWorld: readonly Deck[] = [defaultDeck, short];

/**
 * The card that takes a card's place in a mirrored run. Changing to a deck that lacks somebody's card shows that it is lacking (D2): so
 * a card is mirrored among those that are in the same decks. Where the voter's own bytes count (`isSameLength`), because a bound is near,
 * its label is as long too: what the voter's own connection is sent must not weigh more.
 */
export function mirrorCard(label: string, isSameLength: boolean): string {
  const kind = kindOf(label, isSameLength);
  const alike = defaultDeck.cards.map((card) => card.label).filter((other) => kindOf(other, isSameLength) === kind);
  return alike[alike.length - 1 - alike.indexOf(label)] ?? label;
}

function kindOf(label: string, isSameLength: boolean): string {
  const membership = decksOfTheWorld
    .map((deck) => (deck.cards.some((card) => card.label === label) ? '+' : '-'))
    .join('');
  return isSameLength ? `${membership} ${label.length} ${encodeURIComponent(label).length}` : membership;
}
