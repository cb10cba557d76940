import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Gives the focus back to where it came from when what has it goes by itself, or else to the dock. To be called with each focus that
 * this element gets.
 */
export function useReturnedFocus(element: RefObject<HTMLElement | null>): (event: FocusEvent) => void {
  const cameFrom = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const its = element.current;
    return () => {
      if (document.activeElement !== its) return;
      const back = cameFrom.current?.isConnected === true ? cameFrom.current : document.querySelector('.dock');
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    };
  }, [element]);
  return ({ relatedTarget }) => {
    cameFrom.current = relatedTarget;
  };
}
