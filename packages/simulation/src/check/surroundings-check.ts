import type { DeliveryPayload, PresencePayload, WelcomePayload } from '@planning-poker/sync';
import type { Latch } from '../world/latch.ts';
import type { Book } from './book.ts';
import { mayHaveBeenOpen } from './ear.ts';
import type { Ear } from './ear.ts';
import { SeenReveals } from './seen-reveals.ts';

const MOMENT_US = 1_000_000;

/** What is told besides the log: who is there, who has seen a reveal (W16), and to a stranger that it is none of ours (W15). */
export class SurroundingsCheck {
  readonly #latch: Latch;
  readonly #book: Book;
  readonly #reveals: SeenReveals;

  constructor(latch: Latch, book: Book) {
    this.#latch = latch;
    this.#book = book;
    this.#reveals = new SeenReveals(book);
  }

  received(ear: Ear, gameVersion: number): void {
    this.#reveals.received(ear, gameVersion);
  }

  overlooked(gameVersion: number, hasBeenThere: (life: string, playerId: string) => boolean): string | null {
    return this.#reveals.overlooked(gameVersion, hasBeenThere);
  }

  /** Nothing was sent before it, it names who asks, and that is no player, as far as the node can have read. */
  welcome(ear: Ear, { playerId, player }: WelcomePayload): void {
    const isFirst = ear.sentTo === null && !ear.isWelcomed;
    this.#latch.check(isFirst, 'W15', () => `${ear.id} is welcomed after it was sent something`);
    this.#latch.check(
      playerId === ear.playerId && player === null,
      'W15',
      () => `${ear.id} of ${ear.playerId} is welcomed as ${playerId}`,
    );
    this.#latch.check(
      this.#since(ear, ({ status }) => status !== 'active'),
      'W15',
      () => `${ear.id} is welcomed as a stranger, and is a player`,
    );
    ear.isWelcomed = true;
  }

  /** [W16] To those who lead, of a reveal, and naming only those who have said that they have it. */
  delivery(ear: Ear, payload: DeliveryPayload): void {
    const { gameVersion, seenBy } = payload;
    this.#reveals.told(ear.life, payload);
    this.#latch.check(
      this.#since(ear, ({ status, facilitator }) => status === 'active' && facilitator),
      'W16',
      () => `${ear.id} of ${ear.playerId}, who does not lead, is told who has seen a reveal`,
    );
    const isReveal = gameVersion <= this.#book.version && this.#book.event(gameVersion).type === 'votesRevealed';
    this.#latch.check(isReveal, 'W16', () => `${ear.id} is told who has seen ${gameVersion}, which is no reveal`);
    for (const playerId of seenBy) {
      const received = this.#reveals.receivedBy(ear.life, playerId);
      this.#latch.check(
        received >= gameVersion,
        'W16',
        () => `${ear.id} is told that ${playerId} has seen ${gameVersion}, who has told ${received}`,
      );
    }
  }

  /** [D10] Whoever is said to be there has a connection to this node, or had one a moment ago. */
  presence(ear: Ear, { connected }: PresencePayload, ears: Iterable<Ear>, nowUs: number): void {
    const there = new Set<string>();
    for (const other of ears) {
      if (other.life === ear.life && mayHaveBeenOpen(other, nowUs - MOMENT_US)) there.add(other.playerId);
    }
    const ghost = connected.find((playerId) => !there.has(playerId));
    this.#latch.check(ghost === undefined, 'D10', () => `${ear.id} is told that ${ghost} is there`);
  }

  /** Was it so at a version which its node may hold: not before what it has sent or held when the connection came. */
  #since(ear: Ear, holds: (player: { readonly status: string; readonly facilitator: boolean }) => boolean): boolean {
    for (let version = ear.sentTo ?? ear.nodeVersion; version <= this.#book.version; version += 1) {
      const player = version === 0 ? undefined : this.#book.stateAt(version).players[ear.playerId];
      if (holds(player ?? { status: 'stranger', facilitator: false })) return true;
    }
    return false;
  }
}
