import { describe, expect, it } from 'vitest';
import { handColumns } from './hand-columns.ts';

/** What is left of 320 px beside the page's own edges, and the gap between two cards. */
const narrowest = { width: 320 - 2 * 12, gap: 6 };

describe('handColumns', () => {
  it('[U1] keeps targets of 44 px on the narrowest phone, for every deck', () => {
    for (let cards = 2; cards <= 40; cards += 1) {
      const { narrow } = handColumns(cards);
      const width = (narrowest.width - (narrow - 1) * narrowest.gap) / narrow;
      expect(width, `${cards} cards`).toBeGreaterThanOrEqual(44);
    }
  });

  it('needs no more than three rows for the decks that come along', () => {
    for (const cards of [6, 8, 10, 12, 13, 15])
      expect(Math.ceil(cards / handColumns(cards).narrow)).toBeLessThanOrEqual(3);
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
