import type { Timer } from '@planning-poker/poker';

/**
 * What is left of a timer, in ms, at an instant of the server's clock. Never more than it runs in all: an estimate of that clock that is a
 * little behind must not show a minute's timer at 1:01.
 */
export function timeLeftMs(timer: Timer, serverNowMs: number): number {
  if (timer.pausedRemainingMs !== null) return timer.pausedRemainingMs;
  return Math.max(0, Math.min(timer.endsAt - serverNowMs, timer.endsAt - timer.startedAt));
}

/** Whole seconds, begun ones counted: 0 is the end and nothing before it. */
export function secondsIn(leftMs: number): number {
  return Math.ceil(leftMs / 1_000);
}

/** @example clockText(85) // '1:25' */
export function clockText(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const tail = `${hours > 0 ? pad(minutes) : minutes}:${pad(rest)}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}

function pad(figure: number): string {
  return String(figure).padStart(2, '0');
}
