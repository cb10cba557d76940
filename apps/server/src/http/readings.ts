import type { Runtime } from '@planning-poker/sync';
import type { FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify';
import type { Settings } from '../config/settings.ts';
import { clientAddress } from '../security/client-address.ts';
import { RateLimiter } from '../security/rate-limiter.ts';
import { Turns } from '../security/turns.ts';
import { isOver, overOf } from './answer-life.ts';

/** Scrolling through a game's past is a call for each step; a program that reads faster can wait. */
const OF_A_PLAYER = { perSecond: 20, burst: 200 };
/** An office behind one address; and whoever has a hundred tokens, or none, reads no faster than it. */
const OF_AN_ADDRESS = { perSecond: 200, burst: 2_000 };
/** Writing an answer costs what it weighs: a large game's state counts as many small ones. */
const CHARACTERS_OF_A_READING = 65_536;
/** What an answer weighs is known when it is written: the next one waits for that, and until it is read or its time is over. */
const TURNS_OF_A_PLAYER = { atOnce: 1, mostWaiting: OF_A_PLAYER.burst };
/** An answer may have some tens of megabytes: so many at once are what an address can make the server hold. */
const TURNS_OF_AN_ADDRESS = { atOnce: 8, mostWaiting: OF_AN_ADDRESS.burst };
/** For whom too many wait already. */
const WAIT_FOR_TURNS_MS = 1_000;

/** How fast games may be read, by player and by address. Whoever must wait is told how many ms; null: go on. */
export class Readings {
  /** For a call whose answer may be large. */
  readonly weighed: RouteShorthandOptions = {
    onSend: async (request, _reply, payload) => {
      if (typeof payload === 'string') this.weigh(request, payload.length);
    },
  };
  readonly #players: RateLimiter;
  readonly #addresses: RateLimiter;
  readonly #turnsOfPlayers = new Turns(TURNS_OF_A_PLAYER);
  readonly #turnsOfAddresses = new Turns(TURNS_OF_AN_ADDRESS);
  readonly #readers = new WeakMap<FastifyRequest, string>();
  readonly #trustProxy: boolean;

  constructor({ now }: Pick<Runtime, 'now'>, { trustProxy }: Settings['server']) {
    this.#players = new RateLimiter(OF_A_PLAYER, now);
    this.#addresses = new RateLimiter(OF_AN_ADDRESS, now);
    this.#trustProxy = trustProxy;
  }

  /** Before anything is looked up. */
  ask(request: FastifyRequest): number | null {
    return this.#addresses.take(this.#addressOf(request));
  }

  /** Once it is known who asks for an answer that may be large: when all that they asked before is answered. */
  async read(reply: FastifyReply, playerId: string): Promise<number | null> {
    const { request } = reply;
    if (isOver(reply)) return 0;
    const over = overOf(reply);
    const isTurn =
      (await this.#turnsOfPlayers.take(playerId, over)) &&
      (await this.#turnsOfAddresses.take(this.#addressOf(request), over));
    if (!isTurn) return WAIT_FOR_TURNS_MS;
    if (isOver(reply)) return 0;
    this.#readers.set(request, playerId);
    return this.#players.take(playerId);
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
