import type { Command, Game } from '@planning-poker/poker';
import type { ClientLimits, ClientOutcome, ClientView } from '@planning-poker/sync';
import type { Latch } from '../world/latch.ts';
import { describe } from './asked.ts';
import type { Asked } from './asked.ts';
import type { Book } from './book.ts';
import type { Counters } from './counters.ts';
import { count } from './counters.ts';
import { LastEvents } from './last-events.ts';
import { predictedGame } from './predicted-game.ts';
import { isSameRejection } from './same-outcome.ts';
import { createSameness, firstDifference } from './same.ts';
import { mayVote, pendingVotes, unshownVote } from './unshown-vote.ts';

type View = ClientView<Game, Command>;

/** What one life of a tab has asked for and not yet seen. */
interface Own {
  readonly asked: Asked;
  settled: ClientOutcome | null;
  isGone: boolean;
}

/** One tab's replica, after every change of its view: R2, R4, C2, C4, W4. */
export class ReplicaCheck {
  readonly #name: string;
  readonly #playerId: string;
  readonly #latch: Latch;
  readonly #book: Book;
  readonly #limits: ClientLimits;
  readonly #counters: Counters;
  readonly #own = new Map<string, Own>();
  readonly #same = createSameness();
  readonly #lastEvents: LastEvents;
  #confirmed: View['confirmed'] = null;

  constructor(parts: {
    readonly name: string;
    readonly playerId: string;
    readonly latch: Latch;
    readonly book: Book;
    readonly limits: ClientLimits;
    readonly counters: Counters;
  }) {
    this.#name = parts.name;
    this.#playerId = parts.playerId;
    this.#latch = parts.latch;
    this.#book = parts.book;
    this.#limits = parts.limits;
    this.#counters = parts.counters;
    this.#lastEvents = new LastEvents(parts.latch, parts.book, parts.limits.lastEvents);
  }

  submitted(asked: Asked): void {
    this.#own.set(asked.correlationId, { asked, settled: null, isGone: false });
  }

  settled(correlationId: string, outcome: ClientOutcome): void {
    const own = this.#own.get(correlationId);
    if (own === undefined) return;
    own.settled = outcome;
    const { receipt } = own.asked;
    if (outcome.status === 'accepted') {
      const isTrue = receipt?.status === 'accepted' && receipt.gameVersion === outcome.gameVersion;
      this.#latch.check(
        isTrue,
        'R1',
        () => `${describe(own.asked)} settled as ${JSON.stringify(outcome)}, the log has ${JSON.stringify(receipt)}`,
      );
    } else if (outcome.status === 'rejected') {
      this.#latch.check(
        receipt?.status !== 'accepted',
        'C4',
        () => `${describe(own.asked)} settled as rejected (${outcome.code}) and is accepted`,
      );
      if (receipt?.status === 'rejected') {
        this.#latch.check(
          isSameRejection(receipt, outcome),
          'C4',
          () => `${describe(own.asked)} settled as ${JSON.stringify(outcome)}, the log has ${JSON.stringify(receipt)}`,
        );
      }
      count(this.#counters, 'rollback');
    }
  }

  changed(view: View): void {
    if (view.confirmed !== null && view.confirmed !== this.#confirmed) this.#moved(view.confirmed, view.lastEvents);
    this.#pending(view);
    this.#shown(view);
  }

  #moved(confirmed: NonNullable<View['confirmed']>, lastEvents: View['lastEvents']): void {
    const { gameVersion, head, game } = confirmed;
    const before = this.#confirmed?.gameVersion ?? 0;
    this.#confirmed = confirmed;
    this.#latch.check(
      gameVersion >= before,
      'R2',
      () => `${this.#name} goes back from version ${before} to ${gameVersion}`,
    );
    this.#latch.check(
      gameVersion <= this.#book.version,
      'R1',
      () => `${this.#name} holds ${gameVersion}, committed is ${this.#book.version}`,
    );
    if (this.#latch.isSet) return;
    this.#lastEvents.moved({ name: this.#name, playerId: this.#playerId }, lastEvents, { before, gameVersion });
    this.#latch.check(
      head === this.#book.headAt(gameVersion),
      'W4',
      () => `${this.#name}: the head at ${gameVersion} is not the log's`,
    );
    const truth = this.#book.foldAt(gameVersion, this.#playerId);
    this.#latch.check(
      this.#same(game, truth),
      'R2',
      () => `${this.#name} at version ${gameVersion} is not the fold of the log: ${firstDifference(game, truth)}`,
    );
  }

  /** [R4] What was asked is pending until the confirmed version covers its outcome, or it is rejected; then it stays away. */
  #pending(view: View): void {
    this.#latch.check(
      view.pending.length <= this.#limits.pending,
      'C2',
      () => `${this.#name} holds ${view.pending.length} commands`,
    );
    for (const entry of view.pending) this.#stage(entry);
    const pending = new Set(view.pending.map((entry) => entry.correlationId));
    const held = view.confirmed?.gameVersion ?? 0;
    for (const own of this.#own.values()) {
      const { asked, settled } = own;
      if (pending.has(asked.correlationId)) {
        this.#latch.check(!own.isGone, 'R4', () => `${describe(asked)} is pending again after it was done`);
        continue;
      }
      if (own.isGone) continue;
      own.isGone = true;
      const isCovered = asked.receipt?.status === 'accepted' && asked.receipt.gameVersion <= held;
      // To who is no player any more no frame will come that could cover it.
      const isUndone = view.membership === 'stranger' && asked.receipt !== null;
      const isRejected = asked.receipt?.status === 'rejected' || (settled !== null && settled.status !== 'accepted');
      const isOver = isCovered || isUndone || isRejected;
      this.#latch.check(
        isOver || view.connection.status === 'disconnected',
        'R4',
        () =>
          `${describe(asked)} is not pending any more at version ${held}; the log has ${JSON.stringify(asked.receipt)}`,
      );
    }
    for (const [id, own] of this.#own) if (own.isGone && own.settled !== null) this.#own.delete(id);
  }

  /** What is known to be accepted waits for its frame alone. A page keeps for itself where that will be. */
  #stage(entry: View['pending'][number]): void {
    const outcomeVersion = 'outcomeVersion' in entry ? entry.outcomeVersion : null;
    this.#latch.check(
      outcomeVersion === null || entry.stage === 'answered',
      'R4',
      () =>
        `${this.#name}: ${entry.correlationId} is ${entry.stage}, and its outcome is known to be at ${String(outcomeVersion)}`,
    );
  }

  /** [R4] What is shown is the confirmed state with what is pending: an own vote is there from the first moment, and stays. */
  #shown(view: View): void {
    const { game, confirmed, pending } = view;
    if (confirmed === null || game === null) return;
    if (pending.length === 0) {
      return this.#latch.check(
        game === confirmed.game || this.#same(game, confirmed.game),
        'R4',
        () => `${this.#name} shows what nobody has asked for`,
      );
    }
    const unshown = unshownVote(view, this.#playerId);
    this.#latch.check(unshown === null, 'R4', () => `${this.#name} ${unshown}`);
    const predicted = predictedGame(this.#book.decider, confirmed.game, view, this.#playerId);
    this.#latch.check(
      this.#same(game, predicted),
      'R4',
      () => `${this.#name} shows something else than what is pending: ${firstDifference(game, predicted)}`,
    );
    for (const vote of pendingVotes(pending.map(({ command }) => command))) {
      if (mayVote(confirmed.game, this.#playerId, vote)) count(this.#counters, 'voteShownBeforeItsFrame');
    }
  }
}
