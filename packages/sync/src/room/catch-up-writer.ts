import type { DomainCommand, DomainEvent } from '../decider.ts';
import type { Position } from '../messages.ts';
import type { EncodedMessage } from '../seams/link.ts';
import type { LogWindow } from './catch-up.ts';
import { isDeltaSmaller, standingOf } from './catch-up.ts';
import type { EncodedVersion } from './encoded-version.ts';
import { encodeStored, headOf } from './encoded-version.ts';
import { Frame } from './frame.ts';
import type { Ledger } from './ledger.ts';
import type { RoomEnvironment } from './room-environment.ts';
import type { SnapshotEncoder, SnapshotSurroundings } from './snapshot-encoder.ts';

/** What somebody lacks, as one message. `from` is null for a snapshot: it needs nothing before it. */
export interface CatchUp {
  readonly message: EncodedMessage;
  readonly from: number | null;
  readonly bytes: number;
}

/** Versions behind a position which only the store has; the position's head has been found to be the log's. */
export type OlderVersions<Event> = readonly EncodedVersion<Event>[];

/** Makes what brings a reader from where they stand to the room's present version, whichever is smaller (W4, W8). */
export class CatchUpWriter<State, Command extends DomainCommand, Event extends DomainEvent> {
  readonly #environment: RoomEnvironment<State, Command, Event>;
  readonly #gameId: string;
  readonly #ledger: Ledger<State, Event>;
  readonly #snapshots: SnapshotEncoder<State, Command, Event>;
  readonly #around: () => SnapshotSurroundings;
  readonly #window: LogWindow;

  constructor(
    environment: RoomEnvironment<State, Command, Event>,
    gameId: string,
    ledger: Ledger<State, Event>,
    snapshots: SnapshotEncoder<State, Command, Event>,
    around: () => SnapshotSurroundings,
  ) {
    this.#environment = environment;
    this.#gameId = gameId;
    this.#ledger = ledger;
    this.#snapshots = snapshots;
    this.#around = around;
    this.#window = {
      get gameVersion() {
        return ledger.gameVersion;
      },
      get floor() {
        return ledger.cache.floor;
      },
      hashAt: (version) => ledger.cache.hashAt(version),
    };
  }

  isAhead(position: Position | null): boolean {
    return standingOf(position, this.#window, this.#environment.limits.maxLag) === 'ahead';
  }

  /** Reads what memory lacks, where it is worth it; null: nothing is needed, or it is another log. Rejects with StoreFault. */
  async readOlder(position: Position | null): Promise<OlderVersions<Event> | null> {
    const { store, decider, limits } = this.#environment;
    if (position === null || standingOf(position, this.#window, limits.maxLag) !== 'older') return null;
    const [there, ...behind] = await store.read(this.#gameId, position.gameVersion - 1, limits.maxLag + 1);
    if (there?.version !== position.gameVersion || headOf(there.hash) !== position.head) return null;
    return behind.map((stored) => encodeStored(decider, stored));
  }

  /** From a position that the reader told: it is held against the log. */
  fromPosition(
    playerId: string,
    position: Position | null,
    older: OlderVersions<Event> | null,
    correlationId?: string,
  ): CatchUp {
    const standing = standingOf(position, this.#window, this.#environment.limits.maxLag);
    if (position !== null && (standing === 'delta' || (standing === 'older' && older !== null))) {
      const versions = this.#versionsAfter(position.gameVersion, standing === 'older' ? older : null);
      if (versions !== null) return this.#smaller(playerId, position.gameVersion, versions, correlationId);
    }
    return this.snapshot(playerId, correlationId);
  }

  /** From a version of this very log. */
  fromVersion(playerId: string, gameVersion: number): CatchUp {
    const versions = this.#versionsAfter(gameVersion, null);
    return versions === null ? this.snapshot(playerId) : this.#smaller(playerId, gameVersion, versions);
  }

  /** As fromVersion, but in the frames that were told: their reader may stand at the end of any of them. */
  framesFrom(playerId: string, gameVersion: number): readonly CatchUp[] {
    const { cache } = this.#ledger;
    const bytes = cache.bytesBetween(gameVersion, this.#ledger.gameVersion);
    if (bytes === null || !isDeltaSmaller(bytes, () => this.#snapshots.roughBytes())) return [this.snapshot(playerId)];
    let from = gameVersion;
    return cache.frameEnds(gameVersion).map((to) => {
      const catchUp = this.#delta(playerId, from, cache.range(from, to) ?? []);
      from = to;
      return catchUp;
    });
  }

  snapshot(playerId: string, correlationId?: string): CatchUp {
    const bytes = this.#snapshots.bytesFor(playerId);
    return { message: this.#snapshots.messageFor(playerId, this.#around(), correlationId), from: null, bytes };
  }

  #smaller(
    playerId: string,
    from: number,
    versions: readonly EncodedVersion<Event>[],
    correlationId?: string,
  ): CatchUp {
    const bytes = versions.reduce((sum, version) => sum + version.bytes, 0);
    return isDeltaSmaller(bytes, () => this.#snapshots.roughBytes())
      ? this.#delta(playerId, from, versions, correlationId)
      : this.snapshot(playerId, correlationId);
  }

  #delta(playerId: string, from: number, versions: readonly EncodedVersion<Event>[], correlationId?: string): CatchUp {
    const frame = new Frame(this.#environment.encode, from, this.#ledger.hash, versions);
    return { message: frame.answerTo(playerId, correlationId), from, bytes: frame.bytes };
  }

  /** All versions behind one, up to the present; null: memory lacks some of them. */
  #versionsAfter(gameVersion: number, older: OlderVersions<Event> | null): readonly EncodedVersion<Event>[] | null {
    const present = this.#ledger.gameVersion;
    const read = (older ?? []).filter((version) => version.version <= present);
    const recent = this.#ledger.cache.range(read.at(-1)?.version ?? gameVersion, present);
    return recent === null ? null : [...read, ...recent];
  }
}
