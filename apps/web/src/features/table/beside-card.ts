import type { CSSProperties } from 'react';

/** Larger is louder than a card. */
const largestPx = 24;

/** The gap between a place's edge and its card, in the measures of what is `around`: nothing that stands there covers a card (U26). */
export function besideCard(seat: Element, around: Element, side: 'left' | 'right'): CSSProperties {
  const box = seat.getBoundingClientRect();
  const card = (seat.querySelector('.seat-place') ?? seat).getBoundingClientRect();
  const origin = around.getBoundingClientRect();
  const gap = (box.width - card.width) / 2;
  const size = Math.min(largestPx, gap);
  const left = side === 'left' ? card.left - size : card.right;
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
