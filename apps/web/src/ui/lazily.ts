import { type ComponentType, createElement, lazy, useState } from 'react';
import { putOff } from '../browser/later.ts';
import { reloadOnce } from '../browser/reload-once.ts';
import { after } from '../browser/timers.ts';

const firstPauseMs = 500;
const longestPauseMs = 8_000;
/** Together about a quarter of a minute while the line is up: what does not come then has been replaced by a newer release. */
const attemptsOnline = 6;

/**
 * A component that comes in a file of its own, when it is first shown or by `loadLater`. A page without a line goes on
 * asking for as long as it has none: whoever comes out of the tunnel finds everything in its place. A part that a newer release has
 * taken away comes with that release: the page is loaded anew, once (U53).
 *
 * What has come before it is shown stands there at once. React alone would show the fallback even then, and keep it for
 * 300 ms: long enough to see the table jump at the first reveal.
 */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let come: ComponentType<Props> | undefined;
  const loadIt = async () => (come = await load());
  putOff(loadIt);
  const Coming: ComponentType<Props> = lazy(async () => ({ default: await persistently(loadIt) }));
  return function Lazily(props) {
    // The same for as long as it stands: another one would begin anew.
    const [Part] = useState(() => come ?? Coming);
    return createElement(Part, props);
  };
}

async function persistently<Value>(load: () => Promise<Value>): Promise<Value> {
  let pauseMs = firstPauseMs;
  for (let attempt = 1; ; attempt += (await isServerThere()) ? 1 : 0) {
    try {
      return await load();
    } catch (error) {
      if (attempt >= attemptsOnline) {
        if (reloadOnce()) return never;
        throw error;
      }
      await pause(pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    }
  }
}

/** A part that is missing while the page itself is to be had has been taken away; without a server nobody knows, and all stays as it is. */
async function isServerThere(): Promise<boolean> {
  try {
    return navigator.onLine && (await fetch(document.baseURI, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/** Until the page goes. */
const never = new Promise<never>(() => {});

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => void after(durationMs, resolve));
}
