/** Cards side by side on a wide screen: more make a second row of the same length. */
const wideRow = 14;

/** How many cards of the hand stand in a row: equal rows, no single card left over, targets of at least 44 px at 320 px. */
export function handColumns(cards: number): { readonly wide: number; readonly narrow: number } {
  const rows = Math.ceil(cards / wideRow);
  return { wide: Math.max(1, Math.ceil(cards / rows)), narrow: narrowColumns(cards) };
}

function narrowColumns(cards: number): number {
  if (cards <= 5) return cards;
  if (cards <= 12) return cards % 5 === 0 ? 5 : cards <= 6 ? 3 : 4;
  return cards <= 15 ? 5 : 6;
}
