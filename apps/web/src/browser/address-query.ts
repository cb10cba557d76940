import { useEffect, useEffectEvent } from 'react';

/** What an address says after its question mark: `queryNumber('version')` of "…?version=17". Null: nothing of the kind. */
export function queryNumber(name: string): number | null {
  const text = new URLSearchParams(location.search).get(name) ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** The address says it from now on; the way back stays what it was. */
export function replaceQuery(name: string, value: number): void {
  const address = new URL(location.href);
  address.searchParams.set(name, String(value));
  history.replaceState(history.state, '', address);
}

/** Calls when the browser's own buttons have led to another address of the page. */
export function useBackAndForward(callback: () => void): void {
  const moved = useEffectEvent(callback);
  useEffect(() => {
    const listener = () => moved();
    addEventListener('popstate', listener);
    return () => removeEventListener('popstate', listener);
  }, []);
}
