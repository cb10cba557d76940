import type {
  DeliveryPayload,
  EncodedMessage,
  EventsPayload,
  Position,
  PresencePayload,
  SnapshotPayload,
  WelcomePayload,
} from '@planning-poker/sync';
import type { Game } from '@planning-poker/poker';
import type { Latch } from '../world/latch.ts';
import type { Book } from './book.ts';
import { ContentCheck } from './content-check.ts';
import type { Counters } from './counters.ts';
import { count } from './counters.ts';
import { createEar, mayHaveBeenOpen } from './ear.ts';
import type { Arrival, Ear } from './ear.ts';
import type { ReadBy } from './read-by.ts';
import { SurroundingsCheck } from './surroundings-check.ts';
import { Unanswered } from './unanswered.ts';
import type { DeliveryBounds } from './unanswered.ts';
import type { WhoIsThere } from './who-is-there.ts';

/** What a `sync` said that it holds. */
export interface AnswerTo {
  readonly position: Position | null;
}

export interface WireBounds extends DeliveryBounds {
  readonly sessionsPerPlayer: number;
}

/** Everything that leaves a node, at the moment in which it does: R1, R2, R5, W4, W6, W15, S9 and the redacted log's content. */
export class WireCheck {
  readonly #latch: Latch;
  readonly #book: Book;
  readonly #counters: Counters;
  readonly #nowUs: () => number;
  readonly #there: WhoIsThere;
  readonly #readBy: ReadBy;
  readonly #sessionsPerPlayer: number;
  readonly #unanswered: Unanswered;
  readonly #surroundings: SurroundingsCheck;
  readonly #content: ContentCheck;
  readonly #ears = new Map<string, Ear>();
  readonly #read = new Map<string, object>();

  constructor(parts: {
    readonly latch: Latch;
    readonly book: Book;
    readonly counters: Counters;
    readonly bounds: WireBounds;
    readonly nowUs: () => number;
    readonly there: WhoIsThere;
    readonly readBy: ReadBy;
  }) {
    const { latch, book, bounds, nowUs } = parts;
    this.#latch = latch;
    this.#book = book;
    this.#counters = parts.counters;
    this.#nowUs = nowUs;
    this.#there = parts.there;
    this.#readBy = parts.readBy;
    this.#sessionsPerPlayer = bounds.sessionsPerPlayer;
    this.#unanswered = new Unanswered(latch, bounds, nowUs);
    this.#content = new ContentCheck(latch, book);
    this.#surroundings = new SurroundingsCheck(latch, book);
  }

  joined(arrival: Arrival): void {
    const { id, resumeFrom, nodeVersion } = arrival;
    const ear = createEar(arrival);
    this.#ears.set(id, ear);
    this.#surroundings.received(ear, this.#placeOf(resumeFrom));
    if (resumeFrom !== null && resumeFrom.gameVersion > nodeVersion) count(this.#counters, 'clientAheadOfItsNode');
  }

  /** [W16] Who has seen a reveal since its commit, and those who lead are not told so; null: nobody. */
  overlooked(gameVersion: number, sinceUs: number, lives: ReadonlySet<string>): string | null {
    return this.#surroundings.overlooked(
      gameVersion,
      (life, playerId) => lives.has(life) && this.#there.hasBeenThere(life, playerId, sinceUs),
    );
  }

  /** Had they a connection to this life of a node at any time since? */
  mayHaveBeenThere(life: string, playerId: string, sinceUs: number): boolean {
    return [...this.#ears.values()].some(
      (ear) => ear.life === life && ear.playerId === playerId && mayHaveBeenOpen(ear, sinceUs),
    );
  }

  /** Its room closes it. [S7] Not because nobody is there. */
  hungUp(id: string, reason: string): void {
    const ear = this.#ears.get(id);
    this.#latch.check(reason !== 'idle', 'S7', () => `${id} was there when its room was unloaded as idle`);
    if (ear !== undefined && reason === 'delivery failed') this.#unanswered.gaveUp(ear);
  }

  left(id: string): void {
    const ear = this.#ears.get(id);
    if (ear !== undefined) ear.closedAtUs ??= this.#nowUs();
    this.#there.left(id, this.#nowUs());
  }

  told(id: string, gameVersion: number): void {
    const ear = this.#ears.get(id);
    if (ear === undefined) return;
    this.#inTime(ear.life);
    if (gameVersion <= (ear.sentTo ?? 0)) this.#surroundings.received(ear, gameVersion);
    this.#unanswered.told(ear, gameVersion);
  }

  /** Its node begins to answer a `sync`. */
  syncing(id: string, position: Position | null): void {
    const ear = this.#ears.get(id);
    if (ear === undefined) return;
    ear.isUncertain = true;
    this.#surroundings.received(ear, this.#placeOf(position));
  }

  /** The last version that was told over a connection; 0: none. */
  toldTo(id: string): number {
    return this.#ears.get(id)?.sentTo ?? 0;
  }

  sent(id: string, { type, text }: EncodedMessage, answerTo: AnswerTo | null): void {
    const ear = this.#ears.get(id);
    if (ear === undefined) return this.#latch.fail('W15', `${id} is sent ${type} and has not joined`);
    count(this.#counters, `sent ${type}`);
    this.#inTime(ear.life);
    const payload = this.#payload(text);
    if (type === 'welcome') return this.#surroundings.welcome(ear, payload as WelcomePayload);
    if (type === 'events') return this.#events(ear, payload as EventsPayload, text, answerTo);
    if (type === 'snapshot') return this.#snapshot(ear, payload as SnapshotPayload<Game>, text, answerTo);
    this.#latch.check(this.#isMember(ear), 'W15', () => `${ear.id}, who is no player, is sent ${type}`);
    if (type === 'delivery') this.#surroundings.delivery(ear, payload as DeliveryPayload);
    if (type === 'presence')
      this.#surroundings.presence(ear, payload as PresencePayload, this.#ears.values(), this.#nowUs());
  }

  /** [W7] Whatever a node does, it has not forgotten whom it waits for, nor a part of what they wait for. */
  #inTime(life: string): void {
    for (const ear of this.#ears.values()) {
      if (ear.life !== life) continue;
      this.#unanswered.resentAll(ear);
      if (ear.waitsSinceUs !== null && this.#book.isMemberSince(ear.playerId, ear.told))
        this.#unanswered.inTime(ear, this.#book.version);
    }
  }

  #events(ear: Ear, payload: EventsPayload, text: string, answerTo: AnswerTo | null): void {
    const { from, to, head, events } = payload;
    const { sentTo, id } = ear;
    this.#committed(id, to);
    this.#latch.check(events.length === to - from, 'R2', () => `${id}: ${from}-${to} has ${events.length} events`);
    if (this.#latch.isSet) return;
    if (answerTo !== null) this.#resumed(ear, from, answerTo.position);
    else if (sentTo === null) this.#resumed(ear, from, ear.resumeFrom);
    else if (from < sentTo) this.#unanswered.again(ear, from, to);
    else this.#latch.check(from === sentTo, 'R2', () => `${id} is sent ${from}-${to} after ${sentTo}: a hole`);
    this.#latch.check(head === this.#book.headAt(to), 'W4', () => `${id}: the head at ${to} is not the log's`);
    this.#latch.check(
      to === from || this.#isMember(ear) || this.#book.wasMember(ear.playerId, from, to),
      'W15',
      () => `${id}, who is no player, is told ${from}-${to}`,
    );
    this.#latch.check(
      this.#book.endsCommand(from) && this.#book.endsCommand(to),
      'W6',
      () => `${id} is told a part of a command: ${from}-${to}`,
    );
    if (answerTo === null && from < (sentTo ?? 0)) count(this.#counters, 'sentAgain');
    this.#content.events(ear, payload, text);
    this.#unanswered.sent(ear, to, text.length);
    this.#present(ear, to);
  }

  #committed(id: string, gameVersion: number): void {
    const { version } = this.#book;
    this.#latch.check(gameVersion <= version, 'R1', () => `${id} is told of ${gameVersion}, committed is ${version}`);
  }

  /** [W4] It goes on from where its client has said that it stands, and that is on this log. */
  #resumed(ear: Ear, from: number, position: Position | null): void {
    this.#latch.check(
      position !== null && from === position.gameVersion && this.#book.holds(position),
      'W4',
      () => `${ear.id} is sent events from ${from}, and holds ${position?.gameVersion ?? 'nothing'} ${position?.head}`,
    );
    this.#unanswered.placed(ear, from);
  }

  #snapshot(ear: Ear, snapshot: SnapshotPayload<Game>, text: string, answerTo: AnswerTo | null): void {
    const { gameVersion, head, playerId, presence } = snapshot;
    const { id } = ear;
    this.#committed(id, gameVersion);
    const least = Math.max(ear.sentTo ?? 0, this.#placeOf(ear.resumeFrom), this.#placeOf(answerTo?.position ?? null));
    this.#latch.check(gameVersion >= least, 'R5', () => `${id} holds ${least} and gets a snapshot of ${gameVersion}`);
    if (this.#latch.isSet) return;
    this.#latch.check(
      head === this.#book.headAt(gameVersion),
      'W4',
      () => `${id}: the head at ${gameVersion} is not the log's`,
    );
    this.#latch.check(playerId === ear.playerId, 'W1', () => `${id} gets the snapshot of ${playerId}`);
    this.#latch.check(this.#isMember(ear), 'W15', () => `${id}, who is no player, gets a snapshot`);
    this.#content.snapshot(ear, snapshot);
    this.#surroundings.presence(ear, presence, this.#ears.values(), this.#nowUs());
    if (ear.sentTo !== null && gameVersion > ear.sentTo) count(this.#counters, 'snapshotInsteadOfDelta');
    // Who has been gone since they were let in was not waited for.
    const letInAt = Math.max(ear.told, ear.letInAt ?? 0);
    if (!this.#book.isMemberSince(ear.playerId, letInAt)) ear.waitsSinceUs = null;
    this.#unanswered.snapshot(ear, gameVersion, text.length);
    this.#present(ear, gameVersion);
  }

  /** 0: on no log that we know. */
  #placeOf(position: Position | null): number {
    return position !== null && this.#book.holds(position) ? position.gameVersion : 0;
  }

  /** Its node knows it as a player: of this version, and nobody has gone since. [S9] It lets nobody have more connections than it should. */
  #present(ear: Ear, version: number): void {
    this.#readBy.told(ear.life, version, this.#nowUs());
    if (!this.#book.isMemberSince(ear.playerId, version)) return;
    const { life, playerId, id } = ear;
    this.#there.heard(life, playerId, id, this.#nowUs());
    const sessions = this.#there.count(life, playerId);
    this.#latch.check(
      sessions <= this.#sessionsPerPlayer,
      'S9',
      () => `${life} lets ${playerId} have ${sessions} connections, ${this.#sessionsPerPlayer} are allowed`,
    );
  }

  /** A player at a version that its node may hold: not before what it has sent, or held when the connection came. */
  #isMember(ear: Ear): boolean {
    return this.#book.wasMember(ear.playerId, ear.sentTo ?? ear.nodeVersion);
  }

  #payload(text: string): object {
    const known = this.#read.get(text);
    if (known !== undefined) return known;
    const { payload } = JSON.parse(text) as { readonly payload: object };
    this.#read.set(text, payload);
    return payload;
  }
}
