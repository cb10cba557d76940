import type { Decider, DomainCommand, DomainEvent } from '../decider.ts';
import type { EncodedMessage } from '../seams/link.ts';
import type { Encode } from './frame.ts';
import type { Ledger } from './ledger.ts';
import { utf8Bytes } from './utf8-bytes.ts';

interface EncodedGame {
  readonly text: string;
  readonly bytes: number;
}

/** What a snapshot says besides the game, as JSON. */
export interface SnapshotSurroundings {
  readonly presenceText: string;
  readonly serviceText: string;
}

/** A game grows by so many versions before a snapshot's size is measured anew. */
const MEASURED_EVERY_VERSIONS = 64;

/** The present state as `snapshot` messages. The game's text is made once per version for all who see no more than anybody. */
export class SnapshotEncoder<State, Command extends DomainCommand, Event extends DomainEvent> {
  readonly #decider: Decider<State, Command, Event>;
  readonly #encode: Encode;
  readonly #ledger: Ledger<State, Event>;
  readonly #games = new Map<string | null, EncodedGame>();
  #gameVersion = 0;
  #measured: { readonly gameVersion: number; readonly bytes: number } | null = null;

  constructor(decider: Decider<State, Command, Event>, encode: Encode, ledger: Ledger<State, Event>) {
    this.#decider = decider;
    this.#encode = encode;
    this.#ledger = ledger;
  }

  /** Size of a snapshot for a player, near enough to choose by. */
  bytesFor(playerId: string): number {
    return this.#gameFor(playerId).bytes;
  }

  /**
   * About the size of a snapshot, to choose by: of what anybody may see, so that the choice tells nobody how long a hidden value
   * is, and measured anew only now and then, since measuring costs as much as making one.
   */
  roughBytes(): number {
    const { game, gameVersion } = this.#ledger;
    if (this.#measured === null || gameVersion - this.#measured.gameVersion >= MEASURED_EVERY_VERSIONS) {
      this.#measured = { gameVersion, bytes: utf8Bytes(JSON.stringify(this.#decider.redact(game, null))) };
    }
    return this.#measured.bytes;
  }

  messageFor(playerId: string, around: SnapshotSurroundings, correlationId?: string): EncodedMessage {
    const { gameVersion, head } = this.#ledger;
    const game = this.#gameFor(playerId).text;
    const payload =
      `{"gameVersion":${gameVersion},"head":${JSON.stringify(head)},"game":${game},"playerId":${JSON.stringify(playerId)},` +
      `"presence":${around.presenceText},"service":${around.serviceText}}`;
    return this.#encode('snapshot', payload, correlationId);
  }

  /** Forgets the texts: they are worth their memory only while many ask at once. */
  release(): void {
    this.#games.clear();
  }

  #gameFor(playerId: string): EncodedGame {
    const { game, gameVersion } = this.#ledger;
    if (this.#gameVersion !== gameVersion) {
      this.#games.clear();
      this.#gameVersion = gameVersion;
    }
    const holdsSecret = this.#decider.holdsSecret?.(game, playerId) ?? true;
    const viewer = holdsSecret ? playerId : null;
    const known = this.#games.get(viewer);
    if (known !== undefined) return known;
    const text = JSON.stringify(this.#decider.redact(game, viewer));
    const encoded = { text, bytes: utf8Bytes(text) };
    this.#games.set(viewer, encoded);
    return encoded;
  }
}
