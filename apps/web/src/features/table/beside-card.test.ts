// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { besideCard } from './beside-card.ts';

const box = (left: number, top: number, width: number, height: number): Pick<Element, 'getBoundingClientRect'> => ({
  getBoundingClientRect: () => new DOMRect(left, top, width, height),
});

it('[U26] stands between a place’s edge and its card, and never on the card', () => {
  fc.assert(
    fc.property(
      fc.record({ seat: fc.integer({ min: 54, max: 128 }), card: fc.integer({ min: 24, max: 54 }), left: fc.nat(900) }),
      fc.constantFrom('left' as const, 'right' as const),
      ({ seat, card, left }, side) => {
        const cardLeft = left + (seat - card) / 2;
        const place = { ...box(left, 50, seat, 90), querySelector: () => box(cardLeft, 50, card, 40) };
        const around = { ...box(10, 20, 1_000, 500), clientLeft: 1, clientTop: 1 };
        const at = besideCard(place as unknown as Element, around as unknown as Element, side);
        const from = Number(at.left) + 11;
        const to = from + Number(at.width);
        expect(from).toBeGreaterThanOrEqual(left);
        expect(to).toBeLessThanOrEqual(left + seat);
        if (side === 'left') expect(to).toBeLessThanOrEqual(cardLeft);
        else expect(from).toBeGreaterThanOrEqual(cardLeft + card);
        expect([at.top, at.height]).toEqual([29, 40]);
      },
    ),
  );
});
