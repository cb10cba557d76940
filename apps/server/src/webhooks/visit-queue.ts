import type { Runtime } from '@planning-poker/sync';
import type { Log } from '../ops/logger.ts';
import type { Courier, Visit } from './courier.ts';
import type { WebhookCursors } from './cursors.ts';
import { type Place, type PlaceEvent, stepPlace } from './place.ts';
import { mayVisit, notSearched, type SearchEvent, stepSearch } from './search.ts';

export interface VisitQueueOptions {
  readonly courier: Pick<Courier, 'id' | 'visit'>;
  readonly cursors: Pick<WebhookCursors, 'registerEndpoint' | 'gamesBehind'>;
  readonly runtime: Pick<Runtime, 'setTimer'>;
  readonly log: Log;
}

/** Requests to one endpoint at once: enough for a busy server, no burden to a receiver. */
const VISITS_AT_ONCE = 8;
/** The store could not be read: it has its own monitor, and all recovers by itself. */
const STORE_PAUSE_MS = 5_000;
const GAMES_A_PAGE = 1_000;

/**
 * Which games to visit for one endpoint, and when. A game that moves is visited soon, one whose message was not taken later, and at the start
 * all that have moved since they were last visited. A game is only ever named here: what there is to tell stands in the log, so nothing grows
 * with what happens, and nobody waits for a receiver. It acts on what two machines say: of each game, and of the search at the start.
 */
export class VisitQueue {
  readonly #options: VisitQueueOptions;
  readonly #places = new Map<string, Place>();
  readonly #timers = new Map<string, () => void>();
  readonly #due: string[] = [];
  readonly #breakOff = new AbortController();
  readonly #visits = new Set<Promise<void>>();
  #search = notSearched;
  #cancelPause: () => void = () => {};

  constructor(options: VisitQueueOptions) {
    this.#options = options;
  }

  /** Games that wait for a visit. */
  get waiting(): number {
    return this.#places.size;
  }

  start(): void {
    this.#stepSearch({ type: 'started' });
  }

  /** The game has moved. */
  wake(gameId: string): void {
    this.#stepPlace(gameId, { type: 'moved' });
  }

  /** No further visit. Those under way may end within `graceMs`, then they are broken off: what was not taken is told after the next start. */
  async stop(graceMs: number): Promise<void> {
    this.#stepSearch({ type: 'ended' });
    const cancel = this.#options.runtime.setTimer(graceMs, () => this.#breakOff.abort());
    await Promise.allSettled(this.#visits);
    cancel();
  }

  #stepPlace(gameId: string, event: PlaceEvent): void {
    if (this.#search.status === 'over') return;
    const before = this.#places.get(gameId) ?? null;
    const place = stepPlace(before, event);
    if (place === before) return;
    this.#timers.get(gameId)?.();
    this.#timers.delete(gameId);
    if (place === null) {
      this.#places.delete(gameId);
      return;
    }
    this.#places.set(gameId, place);
    if (place.status === 'waiting') {
      const waited = () => this.#stepPlace(gameId, { type: 'waited' });
      this.#timers.set(gameId, this.#options.runtime.setTimer(place.delayMs, waited));
    } else if (place.status === 'due') {
      this.#due.push(gameId);
      this.#goOn();
    }
  }

  #stepSearch(event: SearchEvent): void {
    const before = this.#search;
    this.#search = stepSearch(before, event);
    if (this.#search === before) return;
    this.#cancelPause();
    if (this.#search.status === 'asking') void this.#ask(this.#search.from);
    else if (this.#search.status === 'pausing')
      this.#cancelPause = this.#options.runtime.setTimer(STORE_PAUSE_MS, () => this.#stepSearch({ type: 'paused' }));
    else if (this.#search.status === 'over') this.#forget();
  }

  /** Begins the visits that are due, as many as there may be. */
  #goOn(): void {
    while (mayVisit(this.#search) && this.#visits.size < VISITS_AT_ONCE) {
      const gameId = this.#due.shift();
      if (gameId === undefined) break;
      const visit = this.#visit(gameId).finally(() => {
        this.#visits.delete(visit);
        this.#goOn();
      });
      this.#visits.add(visit);
    }
    if (this.#places.size < GAMES_A_PAGE / 2) this.#stepSearch({ type: 'emptied' });
  }

  async #visit(gameId: string): Promise<void> {
    const failures = this.#places.get(gameId)?.failures ?? 0;
    this.#stepPlace(gameId, { type: 'begun' });
    const visit = await this.#outcome(gameId, failures);
    this.#stepPlace(gameId, { type: 'ended', visit });
    if (visit.status !== 'gone') return;
    this.#stepSearch({ type: 'ended' });
    // What is under way to it elsewhere is not wanted either.
    this.#breakOff.abort();
  }

  async #outcome(gameId: string, failures: number): Promise<Visit> {
    try {
      return await this.#options.courier.visit(gameId, failures, this.#breakOff.signal);
    } catch (error) {
      this.#options.log.debug({ err: error }, 'A game could not be read for its webhooks; it is tried again.');
      return { status: 'again', afterMs: STORE_PAUSE_MS, failures };
    }
  }

  #forget(): void {
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
    this.#places.clear();
    this.#due.length = 0;
  }

  async #ask(from: number): Promise<void> {
    const { courier, cursors, log } = this.#options;
    try {
      if (from === 0) await cursors.registerEndpoint(courier.id);
      const { gameIds, last } = await cursors.gamesBehind(courier.id, from, GAMES_A_PAGE);
      for (const gameId of gameIds) this.wake(gameId);
      this.#stepSearch({ type: 'read', last });
    } catch (error) {
      log.warn({ err: error }, 'It is not known yet which webhooks are still to be sent; trying again.');
      this.#stepSearch({ type: 'failed' });
    }
    this.#goOn();
  }
}
