import type { Game, Timer } from '@planning-poker/poker';
import { expect, test } from 'vitest';
import { dueTimer } from './due-timer.ts';

const running: Timer = { startedAt: 0, endsAt: 100_000, pausedRemainingMs: null };

function due(nowMs: readonly number[], timer: Timer | null = running, endedAt: number | null = null): string | null {
  return dueTimer({ timer, endedAt } as Game, nowMs);
}

test('[D22] a timer has to end once it is over by all clocks', () => {
  expect(due([101_001, 160_000])).toBe('the timer that ends at 100000 is due (D22)');
  expect(due([101_001, 50_000])).toBeNull();
});

test('[D22] the end of one that is near is waited for, of another it is not', () => {
  expect(due([90_000, 100_500])).toContain('has not ended yet');
  expect(due([80_000])).toBeNull();
});

test('[D22] none, one that stands, and that of an ended game have nothing to do', () => {
  expect(due([200_000], null)).toBeNull();
  expect(due([200_000], { ...running, pausedRemainingMs: 5 })).toBeNull();
  expect(due([200_000], running, 150_000)).toBeNull();
});
