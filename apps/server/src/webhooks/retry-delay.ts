import { readHttpDate } from '../seams/http-date.ts';

const FIRST_MS = 5_000;
const LONGEST_MS = 3_600_000;

/**
 * How long to wait before the attempt after `failures` failed ones, at least one: exponential with full jitter, so that a receiver that comes
 * back is not met by everybody at once. `random` is in [0, 1). What the receiver itself asked for (`Retry-After`) is the least, up to an hour.
 */
export function retryDelayMs(failures: number, random: number, retryAfterMs: number | null = null): number {
  const most = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
  return Math.max(Math.round(most * random), Math.min(retryAfterMs ?? 0, LONGEST_MS));
}

/** Reads a `Retry-After` header: seconds or a date. null: there is none that can be read. */
export function retryAfterMs(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1_000;
  const date = readHttpDate(header);
  return date === null ? null : Math.max(0, date - now);
}
