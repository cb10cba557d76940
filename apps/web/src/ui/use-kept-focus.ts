import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * When what had the focus goes away with a change of phase (a card at the reveal, "Vote again" at the new round), the
 * focus goes to the part of the page that took its place, not to the top of the document.
 */
export function useKeptFocus(place: RefObject<HTMLElement | null>, phase: string): void {
  const wasInside = useRef(false);
  useEffect(() => {
    const note = (event: FocusEvent) => {
      wasInside.current = event.target instanceof Node && place.current?.contains(event.target) === true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [place]);
  useLayoutEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost && wasInside.current) place.current?.focus({ preventScroll: true });
  }, [place, phase]);
}
