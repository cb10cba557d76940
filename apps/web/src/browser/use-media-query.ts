import { useCallback, useSyncExternalStore } from 'react';

/** Does the page match a media query, now and as it changes? */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** Room for the backlog beside the table; the same width as in the style sheets. */
export function useWide(): boolean {
  return useMediaQuery('(min-width: 1000px)');
}
