import type { Random } from './random.ts';

/** What can go wrong, and how its rate reads: the probability of each call, or the mean seconds between two. */
export const faultKinds = {
  linkSlow: 'perCall',
  linkStall: 'everySeconds',
  linkHalfOpen: 'everySeconds',
  linkCut: 'everySeconds',
  linkLateFrame: 'perCall',
  linkDuplicate: 'perCall',
  dialFails: 'perCall',
  storeSlow: 'perCall',
  storeConflict: 'perCall',
  storeUnknownDone: 'perCall',
  storeUnknownLost: 'perCall',
  storeZombie: 'perCall',
  storeRefuses: 'perCall',
  storeLoadFails: 'perCall',
  storeFull: 'everySeconds',
  storeDown: 'everySeconds',
  ringLost: 'perCall',
  ringDoubled: 'perCall',
  ringDelayed: 'perCall',
  clockSkew: 'perCall',
  clockJump: 'everySeconds',
  clockDrift: 'everySeconds',
  nodeCrash: 'everySeconds',
  nodeCrashAtEffect: 'everySeconds',
  nodeCrashAtCommit: 'perCall',
  nodePause: 'everySeconds',
  nodeDrain: 'everySeconds',
  tabReload: 'everySeconds',
  tabDuplicate: 'everySeconds',
  tabFreeze: 'everySeconds',
  tabSlowReader: 'everySeconds',
  oldProtocol: 'everySeconds',
  malformed: 'everySeconds',
  everybodyOffline: 'everySeconds',
} as const satisfies Readonly<Record<string, 'perCall' | 'everySeconds'>>;

export type FaultKind = keyof typeof faultKinds;
export type FaultRates = Readonly<Partial<Record<FaultKind, number>>>;

/** Decides where a fault strikes, and counts. Each kind draws from a stream of its own: without one, the others draw the same. */
export class Faults {
  readonly rates: FaultRates;
  readonly counts: Partial<Record<FaultKind, number>> = {};
  isHealed = false;
  readonly #root: Random;
  readonly #streams = new Map<FaultKind, Random>();

  constructor(rates: FaultRates, root: Random) {
    this.rates = rates;
    this.#root = root;
  }

  get total(): number {
    return Object.values(this.counts).reduce((sum, count) => sum + count, 0);
  }

  /** Does it strike at this call? */
  strikes(kind: FaultKind): boolean {
    const rate = this.rates[kind];
    if (this.isHealed || rate === undefined) return false;
    if (!this.random(kind).chance(rate)) return false;
    this.record(kind);
    return true;
  }

  record(kind: FaultKind): void {
    this.counts[kind] = (this.counts[kind] ?? 0) + 1;
  }

  /** The stream of a kind, for how long and how much. */
  random(kind: FaultKind): Random {
    const known = this.#streams.get(kind);
    if (known !== undefined) return known;
    const stream = this.#root.fork(kind);
    this.#streams.set(kind, stream);
    return stream;
  }
}
