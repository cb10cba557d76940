import type { Answer, HttpProblem } from '../../api/http.ts';
import { after } from '../../browser/timers.ts';

const firstPauseMs = 2_000;
const longestPauseMs = 30_000;
/** What asking again later may help. Against the rest (a seat that is lost) helps only coming back, or somebody who asks. */
const passing = ['unreachable', 'rate_limited', 'storage_unavailable', 'timeout', 'shutting_down', 'internal'];

export type Fetch = () => Promise<Answer<unknown>>;

export interface Fetching {
  /** Begins, unless it is under way or waits after a trouble. */
  go(): void;
  /** Begins again now, trouble or not. */
  retry(): void;
}

/**
 * One request at a time, until nothing is missing; after a passing trouble again, with growing pauses.
 *
 * @param nextFetch null: nothing is missing
 * @param tell what keeps it from going on; null: nothing does
 */
export function createFetching(nextFetch: () => Fetch | null, tell: (trouble: HttpProblem | null) => void): Fetching {
  let busy = false;
  let pauseMs = firstPauseMs;
  let cancelPause: (() => void) | null = null;

  async function fetchAll(): Promise<void> {
    for (let fetch = nextFetch(); fetch !== null; fetch = nextFetch()) {
      const answer = await fetch();
      if (!answer.ok) {
        pause(answer.error);
        return;
      }
      pauseMs = firstPauseMs;
      tell(null);
    }
  }

  function pause(trouble: HttpProblem): void {
    tell(trouble);
    cancelPause = passing.includes(trouble.code) ? after(pauseMs, retry) : () => undefined;
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }

  function go(): void {
    if (busy || cancelPause !== null || nextFetch() === null) return;
    busy = true;
    void fetchAll().finally(() => {
      busy = false;
      // Something may have been wanted in the instant after the last look.
      go();
    });
  }

  function retry(): void {
    cancelPause?.();
    cancelPause = null;
    if (nextFetch() === null) tell(null);
    else go();
  }

  return { go, retry };
}
