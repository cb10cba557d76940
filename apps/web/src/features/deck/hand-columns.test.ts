import { describe, expect, it } from 'vitest';
import { handColumns } from './hand-columns.ts';

/** What is left of a phone's width beside the page's own edges, and the gap between two cards. */
const roomOf = (screen: number) => screen - 2 * 12;
const gap = 4;

describe('handColumns', () => {
  it.each([
    [320, 'narrowest'],
    [356, 'narrow'],
  ] as const)('[U1] keeps targets of 44 px on a phone of %i px, for every deck', (screen, phone) => {
    for (let cards = 2; cards <= 40; cards += 1) {
      const columns = handColumns(cards)[phone];
      const width = (roomOf(screen) - (columns - 1) * gap) / columns;
      expect(width, `${cards} cards`).toBeGreaterThanOrEqual(44);
    }
  });

  it('[U25] needs two rows for the decks that come along on a phone, and three at most on the narrowest', () => {
    for (const cards of [6, 8, 10, 12, 13]) expect(Math.ceil(cards / handColumns(cards).narrow)).toBeLessThanOrEqual(2);
    for (const cards of [8, 10, 12]) expect(Math.ceil(cards / handColumns(cards).narrowest)).toBe(2);
    for (const cards of [13, 15]) expect(Math.ceil(cards / handColumns(cards).narrowest)).toBe(3);
  });

  it('gives words more room', () => {
    expect(handColumns(12, true)).toEqual({ wide: 12, narrow: 4, narrowest: 4 });
  });

  it.each([
    [13, 13],
    [14, 14],
    [15, 8],
    [40, 14],
  ])('puts %i cards into equal rows on a wide screen: %i', (cards, wide) => {
    expect(handColumns(cards).wide).toBe(wide);
  });
});
