import { invariant } from '../invariant.ts';
import type { EncodedVersion } from './encoded-version.ts';
import type { RoomLimits } from './limits.ts';

/** Every so many versions the state is kept too, so that a past one is a few steps away. */
const CHECKPOINT_EVERY = 32;

interface Entry<State, Event> {
  readonly encoded: EncodedVersion<Event>;
  readonly cachedAt: number;
  /** bytes of all versions ever cached, up to and with this one */
  readonly endOffset: number;
  /** A frame that was told ended here: somebody may hold exactly this version. */
  readonly endsFrame: boolean;
  readonly checkpoint: State | null;
}

type CacheLimits = Pick<RoomLimits, 'cachedVersions' | 'cachedBytes' | 'cachedForMs'>;

/** The last versions of a log without a hole, bounded by number, bytes and age (S9). `floor` is the version before the first. */
export class VersionCache<State, Event> {
  readonly #limits: CacheLimits;
  readonly #entries: Entry<State, Event>[] = [];
  #floor: number;
  #floorHash: string;
  #floorOffset = 0;
  #lastCheckpoint: number;

  constructor(limits: CacheLimits, floor: number, floorHash: string) {
    this.#limits = limits;
    this.#floor = floor;
    this.#floorHash = floorHash;
    this.#lastCheckpoint = floor;
  }

  get floor(): number {
    return this.#floor;
  }

  get versions(): number {
    return this.#entries.length;
  }

  get bytes(): number {
    return (this.#entries.at(-1)?.endOffset ?? this.#floorOffset) - this.#floorOffset;
  }

  get #top(): number {
    return this.#floor + this.#entries.length;
  }

  /** `state` is the one behind the last of `versions`. */
  push(versions: readonly EncodedVersion<Event>[], state: State, now: number): void {
    let endOffset = this.#entries.at(-1)?.endOffset ?? this.#floorOffset;
    const last = versions.at(-1);
    for (const encoded of versions) {
      invariant(encoded.version === this.#top + 1, 'R2', `version ${encoded.version} follows ${this.#top}`);
      endOffset += encoded.bytes;
      const endsFrame = encoded === last;
      const keepsState = endsFrame && encoded.version - this.#lastCheckpoint >= CHECKPOINT_EVERY;
      if (keepsState) this.#lastCheckpoint = encoded.version;
      this.#entries.push({ encoded, cachedAt: now, endOffset, endsFrame, checkpoint: keepsState ? state : null });
    }
    this.evict(now);
  }

  evict(now: number): void {
    const { cachedVersions, cachedBytes, cachedForMs } = this.#limits;
    const tooMany = this.#entries.length - cachedVersions;
    const mostOffset = (this.#entries.at(-1)?.endOffset ?? 0) - cachedBytes;
    let count = 0;
    let dropped: Entry<State, Event> | undefined;
    for (const entry of this.#entries) {
      const offset = dropped?.endOffset ?? this.#floorOffset;
      if (count >= tooMany && offset >= mostOffset && now - entry.cachedAt <= cachedForMs) break;
      dropped = entry;
      count += 1;
    }
    if (dropped === undefined) return;
    this.#entries.splice(0, count);
    this.#floor = dropped.encoded.version;
    this.#floorHash = dropped.encoded.hash;
    this.#floorOffset = dropped.endOffset;
  }

  /** undefined: the version is not in memory */
  hashAt(version: number): string | undefined {
    return version === this.#floor ? this.#floorHash : this.#at(version)?.encoded.hash;
  }

  /** The versions after `after`, up to and with `to`; null: some of them are not in memory. */
  range(after: number, to: number): EncodedVersion<Event>[] | null {
    if (after < this.#floor || to > this.#top || after > to) return null;
    return this.#entries.slice(after - this.#floor, to - this.#floor).map((entry) => entry.encoded);
  }

  /** null: some of them are not in memory */
  bytesBetween(after: number, to: number): number | null {
    const from = this.#offsetAt(after);
    const end = this.#offsetAt(to);
    return from === undefined || end === undefined ? null : end - from;
  }

  /** Where the frames after version `after` ended, oldest first. */
  frameEnds(after: number): number[] {
    return this.#entries
      .slice(Math.max(0, after - this.#floor))
      .filter((entry) => entry.endsFrame)
      .map((entry) => entry.encoded.version);
  }

  /** The latest state in memory at or below a version. */
  checkpoint(atMost: number): { readonly version: number; readonly state: State } | null {
    for (let index = Math.min(this.#entries.length, atMost - this.#floor) - 1; index >= 0; index -= 1) {
      const entry = this.#entries[index];
      if (entry !== undefined && entry.checkpoint !== null) {
        return { version: entry.encoded.version, state: entry.checkpoint };
      }
    }
    return null;
  }

  #at(version: number): Entry<State, Event> | undefined {
    return version > this.#floor ? this.#entries[version - this.#floor - 1] : undefined;
  }

  #offsetAt(version: number): number | undefined {
    return version === this.#floor ? this.#floorOffset : this.#at(version)?.endOffset;
  }
}
