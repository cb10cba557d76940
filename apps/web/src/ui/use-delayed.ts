import { useEffect, useState } from 'react';
import { after } from '../browser/timers.ts';

/** Turns true only when `now` has been true for `delayMs` without a break, and false at once: short waits stay unseen. */
export function useDelayed(now: boolean, delayMs: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!now) return undefined;
    const cancel = after(delayMs, () => setLate(true));
    return () => {
      cancel();
      setLate(false);
    };
  }, [now, delayMs]);
  return now && late;
}
