import { useEffect } from 'react';
import { loadLater } from '../browser/later.ts';
import { after, whenIdle } from '../browser/timers.ts';

/** The page stands, people begin to read and think: time to fetch what they may want next, before a line is lost that just stood. */
const laterMs = 300;

/** Fetches all that was put off, once the page has been standing for a moment. */
export function useLaterLoads(standing: boolean): void {
  useEffect(() => (standing ? after(laterMs, () => whenIdle(loadLater)) : undefined), [standing]);
}
