import type { CSSProperties } from 'react';

/** Larger is louder than a card. */
const largestPx = 24;
/** Smaller is seen by nobody. */
const leastPx = 8;

/**
 * At a place's edge, in the measures of what is `around`: nothing that stands there covers a card (U26). In a crowd the card is at
 * one edge, so it is the other.
 */
export function besideCard(seat: Element, around: Element, side: 'left' | 'right'): CSSProperties {
  const box = seat.getBoundingClientRect();
  const card = (seat.querySelector('.seat-place') ?? seat).getBoundingClientRect();
  const origin = around.getBoundingClientRect();
  const gaps = { left: card.left - box.left, right: box.right - card.right };
  const at = gaps[side] >= leastPx ? side : sideOf(gaps);
  const size = Math.min(largestPx, gaps[at]);
  const left = at === 'left' ? box.left : box.right - size;
  // Measured, so in the directions of the screen, whichever way the language runs.
  return {
    left: left - origin.left - around.clientLeft,
    top: card.top - origin.top - around.clientTop,
    width: size,
    height: card.height,
    // An emoji is wider than its size says.
    fontSize: size * 0.8,
  };
}

function sideOf({ left, right }: { readonly left: number; readonly right: number }): 'left' | 'right' {
  return left > right ? 'left' : 'right';
}
