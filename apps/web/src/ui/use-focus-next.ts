import { useCallback, useLayoutEffect, useRef } from 'react';

/** Moves the focus to an element by its id, once it is there: for what a change only just brings, or takes the place of. */
export function useFocusNext(): (elementId: string) => void {
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const element = document.getElementById(wanted.current);
    if (element === null) return;
    wanted.current = null;
    element.focus();
  });
  return useCallback((elementId) => {
    wanted.current = elementId;
  }, []);
}
