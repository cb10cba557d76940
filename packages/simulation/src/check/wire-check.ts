import type { EncodedMessage, EventsPayload, Position, SnapshotPayload } from '@planning-poker/sync';
import type { Game } from '@planning-poker/poker';
import type { Latch } from '../world/latch.ts';
import type { Book } from './book.ts';
import type { Counters } from './counters.ts';
import { count } from './counters.ts';
import { createSameness, firstDifference } from './same.ts';
import type { WhoIsThere } from './who-is-there.ts';

/** What a room does not count of each message, which counts events and states alone: envelope, presence, service. */
const UNCOUNTED_BYTES = 400;

/** One connection as its node's end sees it. */
interface Ear {
  readonly id: string;
  /** the life of the node at its other end */
  readonly life: string;
  readonly playerId: string;
  readonly resumeFrom: Position | null;
  /** the last version sent; null: nothing yet */
  sentTo: number | null;
  /** the last version that its client has told as received */
  told: number;
  /** [W8] versions and bytes sent and not told as received */
  unacked: { readonly to: number; readonly bytes: number; readonly atUs: number }[];
  isWelcomed: boolean;
}

export interface WireLimits {
  /** What is unanswered may be sent again after this; null: the clocks are wrong, and it may be sooner. */
  readonly ackTimeoutMs: number | null;
  readonly maxUnackedBytes: number;
  readonly maxLag: number;
}

/** Everything that leaves a node, at the moment in which it does: R1, R2, R5, W4, W6, W8, W15 and the redacted log's content. */
export class WireCheck {
  readonly #latch: Latch;
  readonly #book: Book;
  readonly #counters: Counters;
  readonly #limits: WireLimits;
  readonly #nowUs: () => number;
  readonly #there: WhoIsThere;
  readonly #ears = new Map<string, Ear>();
  readonly #read = new Map<string, object>();
  readonly #verified = new Set<string>();
  readonly #same = createSameness();

  constructor(parts: {
    readonly latch: Latch;
    readonly book: Book;
    readonly counters: Counters;
    readonly limits: WireLimits;
    readonly nowUs: () => number;
    readonly there: WhoIsThere;
  }) {
    this.#latch = parts.latch;
    this.#book = parts.book;
    this.#counters = parts.counters;
    this.#limits = parts.limits;
    this.#nowUs = parts.nowUs;
    this.#there = parts.there;
  }

  joined(connection: Pick<Ear, 'id' | 'life' | 'playerId' | 'resumeFrom'> & { readonly nodeVersion: number }): void {
    const { id, resumeFrom, nodeVersion } = connection;
    this.#ears.set(id, {
      ...connection,
      sentTo: null,
      told: resumeFrom?.gameVersion ?? 0,
      unacked: [],
      isWelcomed: false,
    });
    if (resumeFrom !== null && resumeFrom.gameVersion > nodeVersion) count(this.#counters, 'clientAheadOfItsNode');
  }

  told(id: string, gameVersion: number): void {
    const ear = this.#ears.get(id);
    if (ear === undefined || gameVersion > (ear.sentTo ?? 0)) return;
    ear.told = Math.max(ear.told, gameVersion);
    ear.unacked = ear.unacked.filter((sent) => sent.to > ear.told);
  }

  sent(id: string, { type, text }: EncodedMessage, isAnswer: boolean): void {
    const ear = this.#ears.get(id);
    if (ear === undefined) return this.#latch.fail('W15', `${id} is sent ${type} and has not joined`);
    count(this.#counters, `sent ${type}`);
    if (type === 'welcome') return this.#welcome(ear);
    if (type === 'events') this.#events(ear, this.#payload(text) as EventsPayload, text, isAnswer);
    else if (type === 'snapshot') this.#snapshot(ear, this.#payload(text) as SnapshotPayload<Game>, text);
    else this.#latch.check(this.#isMember(ear), 'W15', () => `${ear.id}, who is no player, is sent ${type}`);
  }

  #welcome(ear: Ear): void {
    this.#latch.check(
      ear.sentTo === null && !ear.isWelcomed,
      'W15',
      () => `${ear.id} is welcomed after it was sent something`,
    );
    ear.isWelcomed = true;
  }

  #events(ear: Ear, { from, to, head, events }: EventsPayload, text: string, isAnswer: boolean): void {
    const { sentTo, id } = ear;
    this.#latch.check(
      to <= this.#book.version,
      'R1',
      () => `${id} is told of version ${to}, committed is ${this.#book.version}`,
    );
    this.#latch.check(events.length === to - from, 'R2', () => `${id}: ${from}-${to} has ${events.length} events`);
    if (this.#latch.isSet) return;
    if (isAnswer) Object.assign(ear, { told: from, sentTo: from, unacked: [] });
    else if (sentTo === null) this.#first(ear, from);
    else if (from < sentTo) this.#again(ear, from, to);
    else this.#latch.check(from === sentTo, 'R2', () => `${id} is sent ${from}-${to} after ${sentTo}: a hole`);
    this.#latch.check(head === this.#book.headAt(to), 'W4', () => `${id}: the head at ${to} is not the log's`);
    this.#latch.check(
      to === from || this.#isMember(ear) || this.#wasMember(ear, from, to),
      'W15',
      () => `${id}, who is no player, is told ${from}-${to}`,
    );
    this.#latch.check(
      this.#book.endsCommand(from) && this.#book.endsCommand(to),
      'W6',
      () => `${id} is told a part of a command: ${from}-${to}`,
    );
    this.#content(ear, from, to, events, text);
    this.#window(ear, to, text.length);
    this.#present(ear, to);
  }

  /** [W7] Sent again: only what has not been told as received in time. */
  #again(ear: Ear, from: number, to: number): void {
    const { sentTo, told, id } = ear;
    this.#latch.check(
      from >= told && to <= (sentTo ?? 0),
      'R2',
      () => `${id} is sent ${from}-${to} again, was sent ${sentTo} and told ${told}`,
    );
    const { ackTimeoutMs } = this.#limits;
    const waitedUs = this.#nowUs() - (ear.unacked[0]?.atUs ?? this.#nowUs());
    this.#latch.check(
      ackTimeoutMs === null || waitedUs >= (ackTimeoutMs - 2) * 1000,
      'R2',
      () => `${id} is sent ${from}-${to} again after ${waitedUs} microseconds`,
    );
    count(this.#counters, 'sentAgain');
  }

  #first(ear: Ear, from: number): void {
    const { resumeFrom, id } = ear;
    const isResume = resumeFrom !== null && from === resumeFrom.gameVersion && this.#book.holds(resumeFrom);
    this.#latch.check(
      isResume,
      'W4',
      () => `${id} begins with events from ${from}, and holds ${resumeFrom?.gameVersion ?? 'nothing'}`,
    );
  }

  #snapshot(ear: Ear, snapshot: SnapshotPayload<Game>, text: string): void {
    const { gameVersion, head, game, playerId } = snapshot;
    const { id, resumeFrom } = ear;
    this.#latch.check(
      gameVersion <= this.#book.version,
      'R1',
      () => `${id} gets a snapshot of ${gameVersion}, committed is ${this.#book.version}`,
    );
    const isOurLog = resumeFrom !== null && this.#book.holds(resumeFrom);
    const least = Math.max(ear.sentTo ?? 0, isOurLog ? resumeFrom.gameVersion : 0);
    this.#latch.check(gameVersion >= least, 'R5', () => `${id} holds ${least} and gets a snapshot of ${gameVersion}`);
    if (this.#latch.isSet) return;
    this.#latch.check(
      head === this.#book.headAt(gameVersion),
      'W4',
      () => `${id}: the head at ${gameVersion} is not the log's`,
    );
    this.#latch.check(playerId === ear.playerId, 'W1', () => `${id} gets the snapshot of ${playerId}`);
    this.#latch.check(this.#isMember(ear), 'W15', () => `${id}, who is no player, gets a snapshot`);
    const truth = this.#book.foldAt(gameVersion, ear.playerId);
    this.#latch.check(
      this.#same(game, truth),
      'R2',
      () => `${id}: the snapshot of ${gameVersion} is not the redacted log: ${firstDifference(game, truth)}`,
    );
    if (ear.sentTo !== null && gameVersion > ear.sentTo) count(this.#counters, 'snapshotInsteadOfDelta');
    ear.told = gameVersion;
    ear.sentTo = gameVersion;
    ear.unacked = [{ to: gameVersion, bytes: text.length, atUs: this.#nowUs() }];
    this.#present(ear, gameVersion);
  }

  /** Its node knows it as a player: of this version, and nobody has gone since. */
  #present({ life, playerId, id }: Ear, version: number): void {
    for (let later = version; later <= this.#book.version; later += 1) {
      if (!this.#book.membersAt(later).includes(playerId)) return;
    }
    this.#there.heard(life, playerId, id, this.#nowUs());
  }

  #content(ear: Ear, from: number, to: number, events: EventsPayload['events'], text: string): void {
    const key = `${text} ${this.#variants(ear, from, to)}`;
    if (this.#verified.has(key)) return;
    this.#verified.add(key);
    for (let version = from + 1; version <= to; version += 1) {
      const truth = this.#book.publicEvent(version, ear.playerId);
      const told = events[version - from - 1];
      this.#latch.check(
        this.#same(told, truth),
        'R2',
        () => `${ear.id}: version ${version} is not the redacted log's: ${firstDifference(told, truth)}`,
      );
    }
  }

  #variants(ear: Ear, from: number, to: number): string {
    let variants = '';
    for (let version = from + 1; version <= to; version += 1) variants += this.#book.variantOf(version, ear.playerId);
    return variants;
  }

  /** [W8] Beyond the window nothing is sent, until all before it is answered. */
  #window(ear: Ear, to: number, bytes: number): void {
    const isNew = to > (ear.sentTo ?? -1);
    const held = ear.unacked.reduce((sum, sent) => sum + sent.bytes, 0);
    if (isNew && held > 0) {
      this.#latch.check(
        held + bytes <= this.#limits.maxUnackedBytes + UNCOUNTED_BYTES * (ear.unacked.length + 1),
        'W8',
        () => `${ear.id} is sent ${bytes} bytes more with ${held} unanswered`,
      );
      this.#latch.check(
        to - ear.told <= this.#limits.maxLag,
        'W8',
        () => `${ear.id} is sent ${to}, and has answered ${ear.told}`,
      );
    }
    if (isNew && to > ear.told) ear.unacked.push({ to, bytes, atUs: this.#nowUs() });
    ear.sentTo = Math.max(ear.sentTo ?? 0, to);
  }

  #isMember(ear: Ear): boolean {
    return (
      this.#book.membersAt(this.#book.version).includes(ear.playerId) ||
      this.#wasMember(ear, ear.sentTo ?? 0, this.#book.version)
    );
  }

  /** A player at some version of those told, or right before them: who leaves is told so. */
  #wasMember(ear: Ear, from: number, to: number): boolean {
    for (let version = from; version <= to; version += 1) {
      if (this.#book.membersAt(version).includes(ear.playerId)) return true;
    }
    return false;
  }

  #payload(text: string): object {
    const known = this.#read.get(text);
    if (known !== undefined) return known;
    const { payload } = JSON.parse(text) as { readonly payload: object };
    this.#read.set(text, payload);
    return payload;
  }
}
