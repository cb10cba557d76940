import type { Context } from '../decider.ts';
import type { PresencePayload } from '../messages.ts';
import type { RoomLimits } from './limits.ts';

type PresenceLimits = Pick<RoomLimits, 'presenceGraceMs' | 'claimAfterMs'>;

/**
 * Who is connected, who has gone for less than the grace, and since when no facilitator has been there. Nothing of it is in the log
 * (D10): at a load everybody counts as gone since `quietSince`, after which nobody has been connected here.
 */
export class Presence {
  readonly #limits: PresenceLimits;
  /** sessions by player */
  readonly #sessions = new Map<string, number>();
  /** when somebody went, oldest first */
  readonly #goneAt = new Map<string, number>();
  /** connected, or within the grace */
  readonly #counted = new Set<string>();
  #facilitators: readonly string[] = [];
  #facilitatorsGoneAt: number | null;
  #lastGoneAt: number;
  #members: readonly string[] = [];
  #revision: number;
  #payloadText: string | null = null;

  constructor(limits: PresenceLimits, now: number, quietSince: number) {
    this.#limits = limits;
    this.#facilitatorsGoneAt = quietSince;
    this.#lastGoneAt = quietSince;
    this.#revision = now;
  }

  get revision(): number {
    return this.#revision;
  }

  connected(): string[] {
    return [...this.#sessions.keys()];
  }

  payload(): PresencePayload {
    return { revision: this.#revision, connected: this.connected() };
  }

  /** The payload as JSON, made once for each revision. */
  payloadText(): string {
    return (this.#payloadText ??= JSON.stringify(this.payload()));
  }

  arrive(playerId: string, now: number): void {
    const sessions = this.#sessions.get(playerId) ?? 0;
    this.#sessions.set(playerId, sessions + 1);
    if (sessions > 0) return;
    this.#goneAt.delete(playerId);
    this.#counted.add(playerId);
    this.#changed(now);
  }

  depart(playerId: string, now: number): void {
    const sessions = this.#sessions.get(playerId) ?? 0;
    if (sessions > 1) {
      this.#sessions.set(playerId, sessions - 1);
    } else if (sessions === 1) {
      this.#sessions.delete(playerId);
      this.#went(playerId, now);
      this.#changed(now);
    }
  }

  /** Takes over who plays and who leads. A new member without a connection counts as just gone. Answers who is a member no more. */
  follow(members: readonly string[], facilitators: readonly string[], now: number): readonly string[] {
    const before = this.#members;
    this.#members = members;
    this.#facilitators = facilitators;
    const gone = isSame(before, members) ? [] : this.#exchange(before, members, now);
    this.#watchFacilitators(now);
    return gone;
  }

  /** What a decision may know of it; the sets are live. */
  context(now: number): Pick<Context, 'connected' | 'online' | 'facilitationClaimable'> {
    this.#expire(now);
    return { connected: this.#counted, online: this.#sessions, facilitationClaimable: this.isClaimable(now) };
  }

  /** When the next grace ends. */
  nextExpiry(): number | null {
    for (const goneAt of this.#goneAt.values()) return goneAt + this.#limits.presenceGraceMs;
    return null;
  }

  /** Since when nobody has been connected; while somebody is, `now`. */
  quietSince(now: number): number {
    return this.#sessions.size > 0 ? now : this.#lastGoneAt;
  }

  isClaimable(now: number): boolean {
    return this.#facilitatorsGoneAt !== null && now - this.#facilitatorsGoneAt >= this.#limits.claimAfterMs;
  }

  /** Lets those go whose grace is over. */
  #expire(now: number): void {
    for (const [playerId, goneAt] of this.#goneAt) {
      if (now - goneAt < this.#limits.presenceGraceMs) break;
      this.#goneAt.delete(playerId);
      this.#counted.delete(playerId);
    }
  }

  #exchange(before: readonly string[], members: readonly string[], now: number): readonly string[] {
    const isMember = new Set(members);
    const wasMember = new Set(before);
    const gone = before.filter((playerId) => !isMember.has(playerId));
    for (const playerId of gone) {
      this.#goneAt.delete(playerId);
      this.#counted.delete(playerId);
      if (this.#sessions.delete(playerId)) this.#changed(now);
    }
    for (const playerId of members) {
      if (wasMember.has(playerId) || this.#sessions.has(playerId)) continue;
      this.#went(playerId, now);
      this.#counted.add(playerId);
    }
    return gone;
  }

  #went(playerId: string, at: number): void {
    this.#goneAt.set(playerId, at);
    this.#lastGoneAt = Math.max(this.#lastGoneAt, at);
  }

  /** By the clock, and ever higher: a revision is newer than those of a node that was there before, too. */
  #changed(now: number): void {
    this.#revision = Math.max(this.#revision + 1, now);
    this.#payloadText = null;
    this.#watchFacilitators(now);
  }

  #watchFacilitators(now: number): void {
    const isLed = this.#facilitators.some((playerId) => this.#sessions.has(playerId));
    this.#facilitatorsGoneAt = isLed ? null : (this.#facilitatorsGoneAt ?? now);
  }
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((value, index) => value === right[index]);
}
