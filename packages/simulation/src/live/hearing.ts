import type { EventsPayload, ServerMessage, SnapshotPayload } from '@planning-poker/protocol';
import type { Position } from '@planning-poker/sync';
import type { Findings } from './findings.ts';
import type { HeardLog } from './heard-log.ts';
import type { HiddenCards } from './hidden-cards.ts';

/** No server sends anything again sooner: what comes twice within it was sent twice. */
const AGAIN_AFTER_MS = 500;

export interface HearingParts {
  readonly who: string;
  readonly playerId: string;
  readonly resumeFrom: Position | null;
  readonly findings: Findings;
  readonly log: HeardLog;
  readonly cards: HiddenCards;
  readonly now: () => number;
  /** events that go on from what this connection has heard, as they come */
  readonly live: (events: EventsPayload['events'], since: number) => void;
}

/** One connection, from its handshake on: it must hear every version, once, in order (R2, W4, W6, W15). */
export class Hearing {
  readonly #parts: HearingParts;
  readonly #heardAtMs = new Map<number, number>();
  /** the last version heard; null: nothing yet */
  #cursor: number | null = null;
  /** the version from which on it was told everything; null: nothing yet */
  #beganAt: number | null = null;
  #isWelcomed = false;
  #startedAtMs: number | null = null;
  /** It was slowed or silenced by us: it may hear of what was sent again long before. */
  isTroubled = false;

  constructor(parts: HearingParts) {
    this.#parts = parts;
  }

  message(message: ServerMessage): void {
    const { who, findings } = this.#parts;
    if (message.type === 'events') return this.#events(message.payload, false);
    if (message.type === 'snapshot') return this.#snapshot(message.payload);
    if (message.type === 'welcome') {
      findings.check(
        this.#cursor === null && !this.#isWelcomed,
        'W15',
        () => `${who} is welcomed after it was told something`,
      );
      this.#isWelcomed = true;
    } else if (message.type === 'presence' || message.type === 'delivery') {
      findings.check(this.#cursor !== null, 'W15', () => `${who}, who is no player, is told ${message.type}`);
    }
  }

  /** [W4] The answer to its `sync`, which goes on from where it asked; what it was told before does not count any more. */
  answer(message: ServerMessage, asked: Position | null): void {
    const { who, findings } = this.#parts;
    if (message.type === 'events') {
      const { from } = message.payload;
      const isRight = from === asked?.gameVersion;
      findings.check(
        isRight,
        'W4',
        () => `${who} asks from ${asked?.gameVersion ?? 'nothing'}, and is led on from ${from}`,
      );
      this.#events(message.payload, true);
    } else if (message.type === 'snapshot') this.#snapshot(message.payload);
  }

  #snapshot({ gameVersion, head, game, playerId }: SnapshotPayload): void {
    const { who, findings, log, cards } = this.#parts;
    findings.check(
      gameVersion >= (this.#cursor ?? 0),
      'R5',
      () => `${who} has heard version ${this.#cursor} and gets a snapshot of ${gameVersion}`,
    );
    findings.check(playerId === this.#parts.playerId, 'W1', () => `${who} gets the snapshot of ${playerId}`);
    cards.inGame(who, this.#parts.playerId, game);
    log.head(who, gameVersion, head);
    log.snapshots.push({ who, viewer: this.#parts.playerId, version: gameVersion, game });
    this.#beganAt ??= gameVersion;
    this.#moved(gameVersion);
  }

  #events({ from, to, head, events }: EventsPayload, isAnswer: boolean): void {
    const { who, playerId, findings, log, cards } = this.#parts;
    const isGapless = events.length === to - from && events.every(({ version }, index) => version === from + index + 1);
    findings.check(isGapless, 'R2', () => `${who}: ${from}-${to} holds ${events.map(({ version }) => version).join()}`);
    cards.inEvents(who, playerId, events);
    log.head(who, to, head);
    for (const event of events) log.event(who, event);
    if (!isAnswer) this.#follows(from, to);
    if (!isAnswer && from === this.#cursor && this.#startedAtMs !== null) this.#parts.live(events, this.#startedAtMs);
    this.#beganAt ??= from;
    this.#moved(Math.max(to, this.#cursor ?? 0));
  }

  /** Does a message go on where the last one ended? */
  #follows(from: number, to: number): void {
    const { who, findings, resumeFrom } = this.#parts;
    if (this.#cursor === null) {
      findings.check(
        !this.#isWelcomed && from === resumeFrom?.gameVersion,
        'W4',
        () => `${who} begins with events from ${from}, and holds ${resumeFrom?.gameVersion ?? 'nothing'}`,
      );
    } else if (from < this.#cursor) this.#again(from, to);
    else findings.check(from === this.#cursor, 'R2', () => `${who} hears ${from}-${to} after ${this.#cursor}: a hole`);
  }

  /** [W7] What was not told as received in time is sent again, and nothing else. */
  #again(from: number, to: number): void {
    const { who, findings, now } = this.#parts;
    const isOwn = from >= (this.#beganAt ?? 0);
    findings.check(isOwn, 'R2', () => `${who} began at ${this.#beganAt}, and is led back to ${from}`);
    const heardAtMs = this.#heardAtMs.get(from + 1) ?? Number.NEGATIVE_INFINITY;
    const isLate = this.isTroubled || now() - heardAtMs >= AGAIN_AFTER_MS;
    findings.check(isLate, 'R2', () => `${who} hears ${from}-${to} again at once, after ${this.#cursor}`);
  }

  #moved(version: number): void {
    const nowMs = this.#parts.now();
    for (let one = (this.#cursor ?? version - 1) + 1; one <= version; one += 1) this.#heardAtMs.set(one, nowMs);
    this.#cursor = version;
    this.#startedAtMs ??= nowMs;
  }
}
