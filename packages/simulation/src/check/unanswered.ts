import type { Latch } from '../world/latch.ts';
import type { Ear } from './ear.ts';

export interface DeliveryBounds {
  readonly ackTimeoutMs: number;
  readonly ackRetries: number;
  readonly maxUnackedBytes: number;
  readonly maxLag: number;
  /** false: clocks jump or drift, and what is unanswered may be sent again at any time */
  readonly areClocksTrue: boolean;
  /** false: a node may stand still for a while, or count wrong, and be late */
  readonly isPunctual: boolean;
}

/** What a room does not count of each message, which counts events and states alone: envelope, presence, service. */
const UNCOUNTED_BYTES = 400;
/** So much later than it is due something is late: timers count in whole milliseconds. */
const LATE_US = 100_000;

/** What has been sent and not told as received: sent again in time, given up in time (W7), and within its window (W8). */
export class Unanswered {
  readonly #latch: Latch;
  readonly #bounds: DeliveryBounds;
  readonly #nowUs: () => number;

  constructor(latch: Latch, bounds: DeliveryBounds, nowUs: () => number) {
    this.#latch = latch;
    this.#bounds = bounds;
    this.#nowUs = nowUs;
  }

  told(ear: Ear, gameVersion: number): void {
    // A snapshot is answered with the version that it brought; else what is known already is no progress.
    const isProgress = gameVersion > ear.told || (gameVersion === ear.told && ear.unacked[0]?.to === ear.told);
    if (gameVersion > (ear.sentTo ?? 0) || !isProgress) return;
    ear.told = gameVersion;
    // Of a message of which a part is told as received, the rest may be as short as it likes.
    ear.unacked = ear.unacked
      .filter((sent) => sent.to > gameVersion)
      .map((sent) => (sent.from < gameVersion ? { ...sent, bytes: 0 } : sent));
    ear.waitsSinceUs = ear.unacked.length === 0 ? null : this.#nowUs();
    ear.resends = 0;
    ear.isUncertain = false;
  }

  /** Its client has said where it stands, and is answered from there. */
  placed(ear: Ear, gameVersion: number): void {
    Object.assign(ear, { told: gameVersion, sentTo: gameVersion, unacked: [], waitsSinceUs: null, resends: 0 });
    ear.isUncertain = false;
  }

  sent(ear: Ear, to: number, bytes: number): void {
    ear.letInAt ??= to;
    const isNew = to > (ear.sentTo ?? -1);
    if (isNew) this.#window(ear, to, bytes);
    const from = ear.sentTo ?? ear.told;
    if (isNew && to > ear.told) this.#waits(ear, [...ear.unacked, { from, to, bytes, atUs: this.#nowUs() }]);
    ear.sentTo = Math.max(ear.sentTo ?? 0, to);
  }

  /** It stands for all before it. */
  snapshot(ear: Ear, gameVersion: number, bytes: number): void {
    ear.letInAt ??= gameVersion;
    ear.resent = null;
    if (ear.waitsSinceUs !== null) this.#resent(ear);
    ear.told = gameVersion;
    ear.sentTo = gameVersion;
    this.#waits(ear, [{ from: gameVersion, to: gameVersion, bytes, atUs: this.#nowUs() }]);
  }

  /** [W7] Sent again: only what has not been told as received in time. */
  again(ear: Ear, from: number, to: number): void {
    const { sentTo, told, id } = ear;
    this.#latch.check(
      from >= told && to <= (sentTo ?? 0),
      'R2',
      () => `${id} is sent ${from}-${to} again, was sent ${sentTo} and told ${told}`,
    );
    const { ackTimeoutMs, areClocksTrue } = this.#bounds;
    const waitedUs = this.#nowUs() - (ear.unacked[0]?.atUs ?? this.#nowUs());
    this.#latch.check(
      !areClocksTrue || waitedUs >= (ackTimeoutMs - 2) * 1000,
      'R2',
      () => `${id} is sent ${from}-${to} again after ${waitedUs} microseconds`,
    );
    this.#resent(ear);
    ear.resent = { to, of: ear.resent?.of ?? sentTo ?? 0 };
  }

  /** [W7] What is sent again at one moment is all that was sent: looked at when that moment is over. */
  resentAll(ear: Ear): void {
    const { resent } = ear;
    if (resent === null || ear.resentAtUs === this.#nowUs()) return;
    ear.resent = null;
    this.#latch.check(
      resent.to >= resent.of,
      'W7',
      () => `${ear.id} was sent ${resent.to} again, and had been sent ${resent.of}`,
    );
  }

  /**
   * [W7] Of a player's connection: what is not told as received is sent again, with gaps that double, and then given up. Who is held back
   * (W8) is sent nothing again: that is only who has not been sent the log's last version.
   */
  inTime(ear: Ear, logVersion: number): void {
    if (!this.#bounds.isPunctual || ear.closedAtUs !== null || ear.waitsSinceUs === null || ear.isUncertain) return;
    const { ackTimeoutMs, ackRetries } = this.#bounds;
    const waitedUs = this.#nowUs() - ear.waitsSinceUs - LATE_US;
    const isDue = (resends: number): boolean => waitedUs > ackTimeoutMs * 1000 * (2 ** resends - 1);
    this.#latch.check(
      !isDue(ackRetries + 1),
      'W7',
      () => `${ear.id} has not answered for ${waitedUs} microseconds and is not given up`,
    );
    let due = 0;
    while (due < ackRetries && isDue(due + 1)) due += 1;
    this.#latch.check(
      ear.resends >= due || ear.sentTo !== logVersion,
      'W7',
      () =>
        `${ear.id} has not answered for ${waitedUs} microseconds and was sent ${ear.resends} times again, not ${due}`,
    );
  }

  /** [W7] Given up: not before the last attempt's gap is over. */
  gaveUp(ear: Ear): void {
    const { ackTimeoutMs, ackRetries, areClocksTrue } = this.#bounds;
    if (!areClocksTrue || ear.isUncertain || ear.waitsSinceUs === null) return;
    const waitedUs = this.#nowUs() - ear.waitsSinceUs + LATE_US;
    this.#latch.check(
      waitedUs >= ackTimeoutMs * 1000 * (2 ** (ackRetries + 1) - 1),
      'W7',
      () => `${ear.id} is given up after ${waitedUs} microseconds`,
    );
  }

  #waits(ear: Ear, unacked: Ear['unacked']): void {
    ear.unacked = unacked;
    if (ear.waitsSinceUs !== null) return;
    ear.waitsSinceUs = this.#nowUs();
    ear.resends = 0;
  }

  /** Several messages at once are one attempt. */
  #resent(ear: Ear): void {
    if (ear.resentAtUs !== this.#nowUs()) ear.resends += 1;
    ear.resentAtUs = this.#nowUs();
  }

  /** [W8] Beyond the window nothing is sent, until all before it is answered. */
  #window(ear: Ear, to: number, bytes: number): void {
    const held = ear.unacked.reduce((sum, sent) => sum + sent.bytes, 0);
    if (held === 0) return;
    this.#latch.check(
      held + bytes <= this.#bounds.maxUnackedBytes + UNCOUNTED_BYTES * (ear.unacked.length + 1),
      'W8',
      () => `${ear.id} is sent ${bytes} bytes more with ${held} unanswered`,
    );
    this.#latch.check(
      to - ear.told <= this.#bounds.maxLag,
      'W8',
      () => `${ear.id} is sent ${to}, and has answered ${ear.told}`,
    );
  }
}
