import { faultKinds } from '../world/faults.ts';
import type { FaultKind, Faults } from '../world/faults.ts';
import type { Random } from '../world/random.ts';

export type TimedKind = {
  [Kind in FaultKind]: (typeof faultKinds)[Kind] extends 'everySeconds' ? Kind : never;
}[FaultKind];

export interface NowAndThen {
  readonly faults: Faults;
  readonly afterUs: (delayUs: number, label: string, run: () => void) => void;
  /** Breaks something now; false: there was nothing to break. */
  readonly strike: (kind: TimedKind, random: Random) => boolean;
}

/** Lets loose what is to be broken from time to time, each kind at times of its own, until all is healed. */
export function breakNowAndThen(parts: NowAndThen): void {
  for (const [kind, meanSeconds] of Object.entries(parts.faults.rates)) {
    if (isTimed(kind)) schedule(parts, kind, meanSeconds);
  }
}

function schedule(parts: NowAndThen, kind: TimedKind, meanSeconds: number): void {
  const { faults, afterUs, strike } = parts;
  const random = faults.random(kind);
  afterUs(random.gap(meanSeconds) * 1_000_000, `gremlin ${kind}`, () => {
    if (faults.isHealed) return;
    if (strike(kind, random)) faults.record(kind);
    schedule(parts, kind, meanSeconds);
  });
}

function isTimed(kind: string): kind is TimedKind {
  return faultKinds[kind as FaultKind] === 'everySeconds';
}
