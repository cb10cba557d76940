interface Stay {
  readonly connection: string;
  readonly fromUs: number;
  /** null: still there */
  untilUs: number | null;
}

/**
 * Who is certainly connected to which life of a node, from what leaves it: whoever is sent the log as it is for a player is present there, until
 * the node's end of the connection is gone. Somebody may be there who is not known here; who is known here is there.
 */
export class WhoIsThere {
  readonly #stays = new Map<string, Stay[]>();
  readonly #ofConnection = new Map<string, Stay>();

  /** Told as often as it is heard. */
  heard(life: string, playerId: string, connection: string, nowUs: number): void {
    if (this.#ofConnection.has(connection)) return;
    const stay: Stay = { connection, fromUs: nowUs, untilUs: null };
    this.#ofConnection.set(connection, stay);
    const key = keyOf(life, playerId);
    const stays = this.#stays.get(key);
    if (stays === undefined) this.#stays.set(key, [stay]);
    else stays.push(stay);
  }

  left(connection: string, nowUs: number): void {
    const stay = this.#ofConnection.get(connection);
    if (stay !== undefined) stay.untilUs ??= nowUs;
  }

  /** A player no more: each node lets them go when it hears of it, so nothing is certain until they are told as a player again. */
  ceased(playerId: string): void {
    for (const [key, stays] of this.#stays) {
      if (!key.endsWith(` ${playerId}`)) continue;
      for (const { connection } of stays) this.#ofConnection.delete(connection);
      this.#stays.delete(key);
    }
  }

  /** Connected at this moment, or gone for less than `graceUs`. */
  wasThere(life: string, playerId: string, atUs: number, graceUs = 0): boolean {
    const stays = this.#stays.get(keyOf(life, playerId)) ?? [];
    return stays.some(({ fromUs, untilUs }) => fromUs < atUs && (untilUs === null || atUs < untilUs + graceUs));
  }

  /** All the time since then, over one connection. */
  hasBeenThere(life: string, playerId: string, sinceUs: number): boolean {
    const stays = this.#stays.get(keyOf(life, playerId)) ?? [];
    return stays.some(({ fromUs, untilUs }) => fromUs < sinceUs && untilUs === null);
  }

  /** How many connections a player has to a life of a node now. */
  count(life: string, playerId: string): number {
    return (this.#stays.get(keyOf(life, playerId)) ?? []).filter(({ untilUs }) => untilUs === null).length;
  }
}

function keyOf(life: string, playerId: string): string {
  return `${life} ${playerId}`;
}
