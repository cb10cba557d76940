import type { GameEvent } from '@planning-poker/poker';
import type { Receipt, StoredEvent } from '@planning-poker/sync';
import type { Commit } from '../seams/durable-log.ts';
import type { Latch } from '../world/latch.ts';
import { describe } from './asked.ts';
import type { AskedCommands } from './asked.ts';
import type { Book } from './book.ts';
import { mayChangeNothing } from './changes-nothing.ts';
import type { Counters } from './counters.ts';
import { count } from './counters.ts';
import type { Circumstances } from './objection.ts';
import type { Presence } from './presence.ts';
import { Referee } from './referee.ts';
import { RefusedRightly } from './refused-rightly.ts';

/** Reads every transaction at the moment in which it is durable: R3, W4, L5 and the domain's rules. */
export class LogCheck {
  readonly #latch: Latch;
  readonly #book: Book;
  readonly #asked: AskedCommands;
  readonly #counters: Counters;
  readonly referee: Referee;
  readonly #presence: Presence;
  readonly #refusedRightly: RefusedRightly;
  readonly #ownIds = new Set<string>();
  readonly #hashes = new Set<string>();

  constructor(parts: {
    readonly latch: Latch;
    readonly book: Book;
    readonly asked: AskedCommands;
    readonly counters: Counters;
    readonly presence: Presence;
  }) {
    this.#latch = parts.latch;
    this.#book = parts.book;
    this.#asked = parts.asked;
    this.#counters = parts.counters;
    this.#presence = parts.presence;
    this.referee = new Referee(parts.latch);
    this.#refusedRightly = new RefusedRightly({ ...parts, referee: this.referee });
  }

  committed(commit: Commit): void {
    for (const events of byCommand(commit.events)) {
      const circumstances = this.#circumstances(events, commit);
      for (const event of events) this.#record(event, circumstances);
      this.#refusedRightly.committed(events);
      this.referee.settle();
      this.#command(events);
    }
    for (const receipt of commit.receipts) {
      if (receipt.actor === '') continue;
      this.#asked.remembered(receipt, commit.writer);
      this.#explained(receipt, commit);
      this.#refused(receipt, commit);
    }
    if (commit.receipts.length > 1) count(this.#counters, 'groupCommit');
    if (commit.events.length === 0) count(this.#counters, 'receiptsAlone');
  }

  /** An accepted command is in the log, at its version, or had nothing to change there. */
  #explained({ actor, correlationId, outcome }: Receipt, { from, to }: Commit): void {
    const asked = this.#asked.get(actor, correlationId);
    if (asked === undefined || outcome.status !== 'accepted' || asked.committedAt !== null) return;
    const { gameVersion } = outcome;
    this.#latch.check(
      gameVersion >= from && gameVersion <= to,
      'R3',
      () => `${describe(asked)} is accepted at ${gameVersion}, by a transaction of ${from}-${to}`,
    );
    if (this.#latch.isSet) return;
    const state = gameVersion === 0 ? null : this.#book.stateAt(gameVersion);
    this.#latch.check(
      mayChangeNothing(this.#book.decider, state, asked.command, actor),
      'R3',
      () =>
        `${describe(asked)} is accepted at ${gameVersion}, would have changed something there, and is not in the log`,
    );
  }

  #refused({ actor, correlationId, outcome }: Receipt, commit: Commit): void {
    const asked = this.#asked.get(actor, correlationId);
    if (asked === undefined || this.#latch.isSet || outcome.gameVersion === 0 || outcome.status !== 'rejected') return;
    this.#refusedRightly.refused({ asked, outcome, commit });
  }

  #record(event: StoredEvent, circumstances: Circumstances): void {
    this.#latch.check(
      event.hash.length > 16 && !this.#hashes.has(event.hash),
      'W4',
      () => `version ${event.version} has no fingerprint of its own`,
    );
    this.#hashes.add(event.hash);
    try {
      this.#book.add(event);
    } catch (error) {
      this.#latch.fail('L5', `version ${event.version} (${event.type}) does not fold: ${String(error)}`, error);
      return;
    }
    this.referee.judge(this.#book.event(event.version), circumstances);
    this.#ceased(this.#book.event(event.version));
    count(this.#counters, `event ${event.type}`);
    if (event.actor === null) count(this.#counters, `own ${event.type}`);
  }

  /** Who was there when the node decided: it asked the store to append in the same turn. */
  #circumstances([first]: readonly StoredEvent[], { from, writer, askedAtUs }: Commit): Circumstances {
    const actor = first?.actor ?? '';
    const asked = this.#asked.get(actor, first?.correlationId ?? '');
    const { there, graceUs } = this.#presence;
    return {
      decidedOn: from,
      isForced: asked?.command.type === 'revealVotes' && asked.command.force === true,
      isConnected: (playerId) => there.wasThere(writer, playerId, askedAtUs),
      isCounted: (playerId) => there.wasThere(writer, playerId, askedAtUs, graceUs),
    };
  }

  #ceased(event: GameEvent): void {
    if (event.type === 'playerLeft') this.#presence.there.ceased(event.data.playerId);
  }

  #command(events: readonly StoredEvent[]): void {
    const first = events[0];
    if (first === undefined) return;
    if (first.actor !== null) return this.#asked.committed(first.actor, first.correlationId, events);
    this.#latch.check(
      !this.#ownIds.has(first.correlationId),
      'R3',
      () => `the authority's own ${first.correlationId} is in the log twice`,
    );
    this.#ownIds.add(first.correlationId);
  }
}

/** [W6] Events of one command lie side by side. */
function byCommand(events: readonly StoredEvent[]): readonly (readonly StoredEvent[])[] {
  const groups: StoredEvent[][] = [];
  for (const event of events) {
    const group = groups.at(-1);
    if (group?.[0]?.correlationId === event.correlationId) group.push(event);
    else groups.push([event]);
  }
  return groups;
}
