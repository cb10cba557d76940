import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** So near to the end, in px, counts as being there. */
const nearPx = 48;

/**
 * Keeps a list where it is looked at: at the line of `version`, or with null at its end, as long as nobody has scrolled away
 * from there.
 */
export function useScrolledTo(version: number | null, count: number): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useEffect(() => {
    const list = scroller.current;
    const scrolled = () => {
      if (list !== null) atEnd.current = list.scrollHeight - list.scrollTop - list.clientHeight < nearPx;
    };
    list?.addEventListener('scroll', scrolled, { passive: true });
    return () => list?.removeEventListener('scroll', scrolled);
  }, []);
  useLayoutEffect(() => {
    const list = scroller.current;
    if (list === null) return;
    if (version === null) {
      if (atEnd.current) list.scrollTop = list.scrollHeight;
      return;
    }
    const line = list.querySelector(`[data-version="${version}"]`)?.getBoundingClientRect();
    const box = list.getBoundingClientRect();
    if (line !== undefined && (line.top < box.top || line.bottom > box.bottom)) {
      list.scrollTop += (line.top + line.bottom - box.top - box.bottom) / 2;
    }
  }, [version, count]);
  return scroller;
}
