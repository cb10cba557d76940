import type { Card, CardLabel } from '@planning-poker/poker';

export interface Typed {
  /** What has been typed so far, for the next digit: "1" on the way to "13". */
  readonly digits: string;
  readonly card: CardLabel | null;
}

/**
 * The card that a digit means. In a deck of numbers it is the card that says so, and digits typed in one go make a longer
 * number: 1 then 3 is 13. In a deck without numbers (T-shirts) it is the place: 2 is the second card.
 */
export function typedCard(cards: readonly Card[], before: string, digit: string): Typed {
  if (!cards.some(({ label }) => /^\d+$/.test(label))) {
    return { digits: '', card: cards[Number(digit) - 1]?.label ?? null };
  }
  const longer = match(cards, before + digit);
  if (longer !== null) return { digits: before + digit, card: longer };
  const alone = match(cards, digit);
  return alone === null ? { digits: '', card: null } : { digits: digit, card: alone };
}

/** The card of exactly these digits, or the only one that begins with them. */
function match(cards: readonly Card[], digits: string): CardLabel | null {
  if (cards.some(({ label }) => label === digits)) return digits;
  const [first, second] = cards.filter(({ label }) => /^\d+$/.test(label) && label.startsWith(digits));
  return first !== undefined && second === undefined ? first.label : null;
}
