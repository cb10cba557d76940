import type { EncodedMessage } from '../seams/link.ts';
import type { LiveSession } from './session.ts';

/** The sessions of a room, by player. */
export class Audience {
  readonly #sessions = new Set<LiveSession>();
  readonly #byPlayer = new Map<string, Set<LiveSession>>();

  get size(): number {
    return this.#sessions.size;
  }

  all(): Iterable<LiveSession> {
    return this.#sessions;
  }

  ofPlayer(playerId: string): ReadonlySet<LiveSession> | undefined {
    return this.#byPlayer.get(playerId);
  }

  add(session: LiveSession): void {
    this.#sessions.add(session);
    const own = this.#byPlayer.get(session.playerId);
    if (own === undefined) this.#byPlayer.set(session.playerId, new Set([session]));
    else own.add(session);
  }

  remove(session: LiveSession): void {
    if (!this.#sessions.delete(session)) return;
    const own = this.#byPlayer.get(session.playerId);
    own?.delete(session);
    if (own?.size === 0) this.#byPlayer.delete(session.playerId);
  }

  /** The player's oldest session, where they have `most` of them already. */
  oldestBeyond(playerId: string, most: number): LiveSession | undefined {
    const own = this.#byPlayer.get(playerId);
    if (own === undefined || own.size < most) return undefined;
    for (const session of own) return session;
    return undefined;
  }

  /** To all who hear everything at present: what is held back hears it when it answers. */
  broadcast(message: EncodedMessage): void {
    for (const session of this.#sessions) {
      if (session.stage === 'live' || session.stage === 'paused') session.link.send(message);
    }
  }
}
