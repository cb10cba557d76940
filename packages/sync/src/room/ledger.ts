import { invariant } from '../invariant.ts';
import type { EncodedVersion } from './encoded-version.ts';
import { headOf } from './encoded-version.ts';
import type { RoomLimits } from './limits.ts';
import { VersionCache } from './version-cache.ts';

export interface LedgerStart<State> {
  /** null: the game does not exist yet */
  readonly state: State | null;
  readonly gameVersion: number;
  readonly hash: string;
}

/** What this node knows to be in the log: the folded state, and the last versions. It moves forward only, by what is durable (R1). */
export class Ledger<State, Event> {
  readonly cache: VersionCache<State, Event>;
  #state: State | null;
  #gameVersion: number;
  #hash: string;

  constructor(limits: RoomLimits, start: LedgerStart<State>) {
    this.#state = start.state;
    this.#gameVersion = start.gameVersion;
    this.#hash = start.hash;
    this.cache = new VersionCache(limits, start.gameVersion, start.hash);
  }

  get state(): State | null {
    return this.#state;
  }

  get gameVersion(): number {
    return this.#gameVersion;
  }

  get hash(): string {
    return this.#hash;
  }

  get head(): string {
    return headOf(this.#hash);
  }

  /** The state of a game that exists. */
  get game(): State {
    invariant(this.#state !== null, 'S7', 'a room without a game is used');
    return this.#state;
  }

  /** Takes over versions that the store has; `state` is what they fold to from the present one. */
  advance(versions: readonly EncodedVersion<Event>[], state: State, now: number): void {
    const last = versions.at(-1);
    if (last === undefined) return;
    this.cache.push(versions, state, now);
    this.#state = state;
    this.#gameVersion = last.version;
    this.#hash = last.hash;
  }
}
