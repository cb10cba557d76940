// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { besideCard } from './beside-card.ts';

const box = (left: number, top: number, width: number, height: number): Pick<Element, 'getBoundingClientRect'> => ({
  getBoundingClientRect: () => new DOMRect(left, top, width, height),
});
const sides = fc.constantFrom('left' as const, 'right' as const);

interface Place {
  readonly seat: number;
  readonly card: number;
  readonly left: number;
}

/** From and to where it stands beside a card of which `cardLeft` is the edge. */
function standsAt({ seat, card, left }: Place, cardLeft: number, side: 'left' | 'right') {
  const place = { ...box(left, 50, seat, 90), querySelector: () => box(cardLeft, 50, card, 40) };
  const around = { ...box(10, 20, 1_000, 500), clientLeft: 1, clientTop: 1 };
  const at = besideCard(place as unknown as Element, around as unknown as Element, side);
  expect([at.top, at.height]).toEqual([29, 40]);
  const from = Number(at.left) + 11;
  return { from, to: from + Number(at.width) };
}

it('[U26] stands between a place’s edge and its card, and never on the card', () => {
  const places = fc.record({
    seat: fc.integer({ min: 70, max: 128 }),
    card: fc.integer({ min: 24, max: 54 }),
    left: fc.nat(900),
  });
  fc.assert(
    fc.property(places, sides, (place, side) => {
      const { seat, card, left } = place;
      const cardLeft = left + (seat - card) / 2;
      const { from, to } = standsAt(place, cardLeft, side);
      expect(from).toBeGreaterThanOrEqual(left);
      expect(to).toBeLessThanOrEqual(left + seat);
      if (side === 'left') expect(to).toBeLessThanOrEqual(cardLeft);
      else expect(from).toBeGreaterThanOrEqual(cardLeft + card);
    }),
  );
});

it.each([
  ['left to right', () => 0],
  ['right to left', ({ seat, card }: Place) => seat - card],
])('[U26] stands at the other edge where a card has none beside it, %s', (_, offsetOf) => {
  const places = fc.record({ seat: fc.integer({ min: 84, max: 140 }), card: fc.constant(27), left: fc.nat(900) });
  fc.assert(
    fc.property(places, sides, (place, side) => {
      const cardLeft = place.left + offsetOf(place);
      const { from, to } = standsAt(place, cardLeft, side);
      expect(to - from).toBe(24);
      expect(from >= cardLeft + place.card || to <= cardLeft).toBe(true);
      expect(from >= place.left && to <= place.left + place.seat).toBe(true);
    }),
  );
});
