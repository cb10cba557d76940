import type { Command, Game } from '@planning-poker/poker';
import type { Outcome, StoredEvent } from '@planning-poker/sync';
import type { Commit } from '../seams/durable-log.ts';
import type { Latch } from '../world/latch.ts';
import { describe } from './asked.ts';
import type { Asked, Named } from './asked.ts';
import type { Book } from './book.ts';
import { untrueMissing } from './missing-votes.ts';
import type { Presence } from './presence.ts';
import type { Referee } from './referee.ts';

export interface Refusal {
  readonly asked: Named & Pick<Asked, 'playerId'>;
  readonly outcome: Outcome & { readonly status: 'rejected' };
  readonly commit: Pick<Commit, 'writer' | 'askedAtUs' | 'to'>;
}

type Reveal = Command & { readonly type: 'revealVotes' };

/** Is a command refused for what was so: D1, D4, D5, D10, D19. Objects where it certainly was not; who was there it knows as the referee does. */
export class RefusedRightly {
  readonly #latch: Latch;
  readonly #book: Book;
  readonly #presence: Presence;
  readonly #referee: Referee;
  /** the version since which somebody is a player */
  readonly #memberSince = new Map<string, number>();
  /** the version that last changed who leads, or let somebody go who may have led */
  #ledSince = 0;

  constructor(parts: {
    readonly latch: Latch;
    readonly book: Book;
    readonly presence: Presence;
    readonly referee: Referee;
  }) {
    this.#latch = parts.latch;
    this.#book = parts.book;
    this.#presence = parts.presence;
    this.#referee = parts.referee;
  }

  committed(events: readonly Pick<StoredEvent, 'type' | 'data' | 'version'>[]): void {
    for (const { type, data, version } of events) {
      if (type === 'facilitatorChanged' || type === 'playerLeft') this.#ledSince = version;
      const { playerId } = data as { readonly playerId?: string };
      const isNew = type === 'playerJoined' || type === 'playerReadmitted';
      if (isNew && playerId !== undefined) this.#memberSince.set(playerId, version);
    }
  }

  refused(refusal: Refusal): void {
    const { asked, outcome, commit } = refusal;
    const { command } = asked;
    if (command.type === 'revealVotes' && outcome.code === 'votes_missing') this.#tooEarly(refusal, command);
    if (command.type === 'claimFacilitation' && outcome.code === 'forbidden') this.#isLed(refusal);
    // The referee knows the end of the log alone.
    if (outcome.gameVersion !== commit.to) return;
    const isForbidden = outcome.code === 'forbidden' && this.#referee.isPermitted(command, asked.playerId);
    this.#latch.check(!isForbidden, 'D19', () => `${describe(asked)} is forbidden, and is not`);
    if (command.type !== 'submitVote' && command.type !== 'withdrawVote') return;
    const isOver = outcome.code === 'stale_round' || outcome.code === 'round_not_open';
    this.#latch.check(
      !isOver || !this.#referee.isOpen(command.storyId, command.round),
      'D1',
      () => `${describe(asked)} is told ${outcome.code}, and its round is open`,
    );
  }

  /** [D5] It names voters who have not voted, of those everybody who is there, and [D4] nobody who has been away for long. */
  #tooEarly({ asked, outcome, commit }: Refusal, command: Reveal): void {
    const state = this.#book.stateAt(outcome.gameVersion);
    const untrue = untrueMissing(state, command, outcome);
    this.#latch.check(untrue === null, 'D5', () => `${describe(asked)} is told at ${outcome.gameVersion}: ${untrue}`);
    const { waitingFor = [] } = outcome.details as { readonly waitingFor?: readonly string[] };
    const { there, graceUs } = this.#presence;
    const unnamed = unvoted(state, command).find(
      (playerId) =>
        !waitingFor.includes(playerId) && there.wasThere(commit.writer, playerId, commit.askedAtUs, graceUs),
    );
    this.#latch.check(
      unnamed === undefined,
      'D5',
      () => `${describe(asked)} is not told that ${unnamed} is waited for`,
    );
    const ghost = waitingFor.find((playerId) => this.#isLongGone(playerId, asked.playerId, commit));
    this.#latch.check(
      ghost === undefined,
      'D4',
      () => `${describe(asked)} has to wait for ${ghost}, who has been away for long`,
    );
  }

  /** A room counts from when it is loaded, or has read of somebody: long is only what has been so while who asks was there, and since then. */
  #isLongGone(playerId: string, actor: string, { writer, askedAtUs }: Refusal['commit']): boolean {
    const { over, there, readBy, mayHaveBeenThere } = this.#presence;
    if (over === null) return false;
    const sinceUs = askedAtUs - over.graceUs;
    const knownSinceUs = readBy.sinceUs(writer, this.#memberSince.get(playerId) ?? Number.POSITIVE_INFINITY);
    const isLong = knownSinceUs < sinceUs && there.hasBeenThere(writer, actor, sinceUs);
    return isLong && !mayHaveBeenThere(writer, playerId, sinceUs);
  }

  /** [D10] Somebody who leads is there, or has not been gone for long enough. */
  #isLed({ asked, outcome, commit: { writer, askedAtUs } }: Refusal): void {
    const { over, there, readBy, mayHaveBeenThere } = this.#presence;
    if (over === null) return;
    const sinceUs = askedAtUs - over.claimUs;
    const players = Object.values(this.#book.stateAt(outcome.gameVersion).players);
    const isLed = players.some(
      ({ playerId, status, facilitator }) =>
        status === 'active' && facilitator && mayHaveBeenThere(writer, playerId, sinceUs),
    );
    const isKnown = readBy.sinceUs(writer, this.#ledSince) <= sinceUs;
    const isLong = isKnown && there.hasBeenThere(writer, asked.playerId, sinceUs);
    this.#latch.check(isLed || !isLong, 'D10', () => `${describe(asked)} is refused, and nobody has led for long`);
  }
}

/** [D4] Active voters who have not voted in the story's last round. */
function unvoted({ players, stories }: Game, { storyId }: Reveal): readonly string[] {
  const votes = stories.find((story) => story.storyId === storyId)?.rounds.at(-1)?.votes ?? {};
  return Object.values(players)
    .filter(({ playerId, status, role }) => status === 'active' && role === 'voter' && !Object.hasOwn(votes, playerId))
    .map(({ playerId }) => playerId);
}
