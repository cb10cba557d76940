import { useEffect, useState } from 'react';
import { after } from '../browser/timers.ts';
import { browserRuntime } from '../sync/browser-runtime.ts';
import { useGame } from './game-context.tsx';

/** The time by the server's clock, as a page may show it: looked at anew every `everyMs`. */
export function useServerNow(everyMs: number): number {
  const offsetMs = useGame((view) => view.clockOffsetMs);
  const [now, setNow] = useState(browserRuntime.now);
  useEffect(() => after(everyMs, () => setNow(browserRuntime.now())), [now, everyMs]);
  return now + offsetMs;
}
