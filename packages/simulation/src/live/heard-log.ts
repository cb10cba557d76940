import { pokerDecider } from '@planning-poker/poker';
import type { Game } from '@planning-poker/poker';
import type { PublicEvent } from '@planning-poker/protocol';
import { createSameness, firstDifference } from '../check/same.ts';
import type { Findings } from './findings.ts';

/** A snapshot that somebody was sent; it is held against the log in the end. */
export interface HeardSnapshot {
  readonly who: string;
  readonly viewer: string;
  readonly version: number;
  readonly game: Game;
}

/** The log of one game as all its connections have heard it together: what one hears of a version, all must (R2, W4). */
export class HeardLog {
  readonly snapshots: HeardSnapshot[] = [];
  readonly #findings: Findings;
  readonly #heads = new Map<number, string>();
  readonly #events = new Map<number, PublicEvent>();
  readonly #same = createSameness();

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  get version(): number {
    return Math.max(0, ...this.#heads.keys());
  }

  head(who: string, version: number, head: string): void {
    const known = this.#heads.get(version) ?? head;
    this.#heads.set(version, known);
    this.#findings.check(
      known === head,
      'W4',
      () => `${who} is told that the log's head at version ${version} is ${head}; others were told ${known}`,
    );
  }

  event(who: string, event: PublicEvent): void {
    const heard = forEverybody(event);
    const known = this.#events.get(event.version) ?? heard;
    this.#events.set(event.version, known);
    this.#findings.check(
      this.#same(heard, known),
      'R2',
      () => `${who} is told another version ${event.version} than others: ${firstDifference(heard, known)}`,
    );
  }

  /** All that was heard is in the history that the server gives afterwards. */
  compare(history: readonly PublicEvent[]): void {
    for (const [version, heard] of this.#events) {
      const event = history[version - 1];
      const recorded = event === undefined ? undefined : forEverybody(event);
      this.#findings.check(
        this.#same(heard, recorded),
        'R1',
        () => `version ${version} was told and is not so in the history: ${firstDifference(heard, recorded)}`,
      );
    }
  }
}

/** An event without what its own player alone is told. */
function forEverybody(event: PublicEvent): PublicEvent {
  const { version, correlationId } = event;
  return { ...pokerDecider.redactEvent(event, null), version, correlationId };
}
