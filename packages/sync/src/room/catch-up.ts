import type { Position } from '../messages.ts';
import { headOf } from './encoded-version.ts';

/** What a room has at hand of its log: all versions behind `floor`, and the hash at each. */
export interface LogWindow {
  readonly gameVersion: number;
  readonly floor: number;
  /** undefined: not at hand */
  hashAt(version: number): string | undefined;
}

/**
 * Where somebody who comes back stands to the log (W4):
 * `delta`: on it, and all that they lack is at hand; `older`: near enough, but the store must say whether on it; `ahead`: further
 * than this node has read (R5); `snapshot`: nowhere, on another log, or too far behind.
 */
export type Standing = 'delta' | 'older' | 'ahead' | 'snapshot';

/** Pure. `maxLag`: how many versions behind a delta is worth a look into the store. */
export function standingOf(position: Position | null, log: LogWindow, maxLag: number): Standing {
  if (position === null || !Number.isSafeInteger(position.gameVersion) || position.gameVersion < 1) return 'snapshot';
  if (position.gameVersion > log.gameVersion) return 'ahead';
  if (position.gameVersion >= log.floor) {
    const hash = log.hashAt(position.gameVersion);
    return hash !== undefined && headOf(hash) === position.head ? 'delta' : 'snapshot';
  }
  return log.gameVersion - position.gameVersion <= maxLag ? 'older' : 'snapshot';
}

/** A delta this small is taken without a look at the snapshot's size: encoding that would cost more than it saves. */
export const SMALL_DELTA_BYTES = 2_048;

/** Pure. Which of the two is smaller; `snapshotBytes` is asked only where the delta is not small anyway. */
export function isDeltaSmaller(deltaBytes: number, snapshotBytes: () => number): boolean {
  return deltaBytes <= SMALL_DELTA_BYTES || deltaBytes <= snapshotBytes();
}
