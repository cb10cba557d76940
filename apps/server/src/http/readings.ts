import type { Runtime } from '@planning-poker/sync';
import type { FastifyRequest, RouteShorthandOptions } from 'fastify';
import type { Settings } from '../config/settings.ts';
import { clientAddress } from '../security/client-address.ts';
import { RateLimiter } from '../security/rate-limiter.ts';

/** Scrolling through a game's past is a call for each step; a program that reads faster can wait. */
const OF_A_PLAYER = { perSecond: 20, burst: 200 };
/** An office behind one address; and whoever has a hundred tokens, or none, reads no faster than it. */
const OF_AN_ADDRESS = { perSecond: 200, burst: 2_000 };
/** Writing an answer costs what it weighs: a large game's state counts as many small ones. */
const CHARACTERS_OF_A_READING = 65_536;

/** How fast games may be read, by player and by address. */
export class Readings {
  /** For a call whose answer may be large. */
  readonly weighed: RouteShorthandOptions = {
    onSend: async (request, _reply, payload) => {
      if (typeof payload === 'string') this.weigh(request, payload.length);
    },
  };
  readonly #players: RateLimiter;
  readonly #addresses: RateLimiter;
  readonly #readers = new WeakMap<FastifyRequest, string>();
  readonly #trustProxy: boolean;

  constructor({ now }: Pick<Runtime, 'now'>, { trustProxy }: Settings['server']) {
    this.#players = new RateLimiter(OF_A_PLAYER, now);
    this.#addresses = new RateLimiter(OF_AN_ADDRESS, now);
    this.#trustProxy = trustProxy;
  }

  /** Before anything is looked up. False: not now. */
  mayAsk(request: FastifyRequest): boolean {
    return this.#addresses.take(this.#addressOf(request)) === null;
  }

  /** Once it is known who asks. False: not now. */
  mayRead(request: FastifyRequest, playerId: string): boolean {
    this.#readers.set(request, playerId);
    return this.#players.take(playerId) === null;
  }

  /** An answer was written. */
  weigh(request: FastifyRequest, characters: number): void {
    const more = Math.floor(characters / CHARACTERS_OF_A_READING);
    const playerId = this.#readers.get(request);
    if (more === 0 || playerId === undefined) return;
    this.#players.charge(playerId, more);
    this.#addresses.charge(this.#addressOf(request), more);
  }

  #addressOf({ headers, raw }: FastifyRequest): string {
    return clientAddress(headers, raw.socket.remoteAddress, this.#trustProxy);
  }
}
