/** Cards side by side on a wide screen: more make a second row of the same length. */
const wideRow = 14;
/** The same on a phone of 360 px, and on one of 320: as many targets of 44 px as there is room for. */
const narrowRow = 7;
const narrowestRow = 6;
/** Cards with words on them need more room than a target. */
const wordsRow = 4;

interface HandColumns {
  readonly wide: number;
  readonly narrow: number;
  readonly narrowest: number;
}

/** How many cards of the hand stand in a row: as few rows as there can be, equal ones, and no single card left over. */
export function handColumns(cards: number, words = false): HandColumns {
  return {
    wide: equalRows(cards, wideRow),
    narrow: equalRows(cards, words ? wordsRow : narrowRow),
    narrowest: equalRows(cards, words ? wordsRow : narrowestRow),
  };
}

function equalRows(cards: number, longest: number): number {
  return Math.max(1, Math.ceil(cards / Math.ceil(cards / longest)));
}
