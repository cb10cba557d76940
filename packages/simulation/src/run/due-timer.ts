import type { Game } from '@planning-poker/poker';

/** How late a node may be with what is due. */
const LATE_MS = 1_000;
/** What is so near to its end is waited for, so that its end is seen. */
const NEAR_MS = 15_000;

/** [D22] What a timer that runs still has to do, by the clocks of all nodes: null: nothing soon. */
export function dueTimer({ timer, endedAt }: Game, nowMs: readonly number[]): string | null {
  if (timer === null || timer.pausedRemainingMs !== null || endedAt !== null) return null;
  const { endsAt } = timer;
  if (nowMs.every((now) => now > endsAt + LATE_MS)) return `the timer that ends at ${endsAt} is due (D22)`;
  const isNear = nowMs.every((now) => Math.abs(now - endsAt) < NEAR_MS);
  return isNear ? `the timer that ends at ${endsAt} has not ended yet` : null;
}
