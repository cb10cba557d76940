import type { Runtime } from '@planning-poker/sync';
import type { Log } from '../ops/logger.ts';
import type { Courier, Visit } from './courier.ts';
import type { WebhookCursors } from './cursors.ts';

export interface VisitQueueOptions {
  readonly courier: Pick<Courier, 'id' | 'visit'>;
  readonly cursors: Pick<WebhookCursors, 'registerEndpoint' | 'gamesBehind'>;
  readonly runtime: Pick<Runtime, 'setTimer'>;
  readonly log: Log;
}

interface Place {
  state: 'waiting' | 'due' | 'busy';
  /** it has moved during the visit */
  movedAgain: boolean;
  failures: number;
  cancel: () => void;
}

/** Requests to one endpoint at once: enough for a busy server, no burden to a receiver. */
const VISITS_AT_ONCE = 8;
/** What happens within this time is told in one visit. */
const GATHER_MS = 500;
/** The store could not be read: it has its own monitor, and all recovers by itself. */
const STORE_PAUSE_MS = 5_000;
const GAMES_A_PAGE = 1_000;

/**
 * Which games to visit for one endpoint, and when. A game that moves is visited soon, one whose message was not taken later, and at the start
 * all that have moved since they were last visited. A game is only ever named here: what there is to tell stands in the log, so nothing grows
 * with what happens, and nobody waits for a receiver.
 */
export class VisitQueue {
  readonly #options: VisitQueueOptions;
  readonly #places = new Map<string, Place>();
  readonly #due: string[] = [];
  readonly #ending = new AbortController();
  readonly #visits = new Set<Promise<void>>();
  #isOver = false;
  #cancelScan: () => void = () => {};
  /** the game up to which the start has looked; null: it has looked at all */
  #scannedTo: number | null = 0;
  #isScanning = false;
  /** Before it is, nobody knows what counts as told already. */
  #isRegistered = false;

  constructor(options: VisitQueueOptions) {
    this.#options = options;
  }

  /** Games that wait for a visit. */
  get waiting(): number {
    return this.#places.size;
  }

  start(): void {
    void this.#scan();
  }

  /** The game has moved. */
  wake(gameId: string): void {
    if (this.#isOver) return;
    const place = this.#places.get(gameId);
    if (place === undefined) this.#wait(gameId, GATHER_MS, 0);
    else if (place.state === 'busy') place.movedAgain = true;
  }

  /** No further visit. Those under way may end within `graceMs`, then they are broken off: what was not taken is told after the next start. */
  async stop(graceMs: number): Promise<void> {
    this.#isOver = true;
    this.#cancelScan();
    for (const { cancel } of this.#places.values()) cancel();
    const cancel = this.#options.runtime.setTimer(graceMs, () => this.#ending.abort());
    await Promise.allSettled(this.#visits);
    cancel();
    this.#places.clear();
  }

  #wait(gameId: string, delayMs: number, failures: number): void {
    const cancel = this.#options.runtime.setTimer(delayMs, () => {
      this.#places.set(gameId, { state: 'due', movedAgain: false, failures, cancel: () => {} });
      this.#due.push(gameId);
      this.#goOn();
    });
    this.#places.set(gameId, { state: 'waiting', movedAgain: false, failures, cancel });
  }

  #goOn(): void {
    while (this.#isRegistered && !this.#isOver && this.#visits.size < VISITS_AT_ONCE) {
      const gameId = this.#due.shift();
      const place = gameId === undefined ? undefined : this.#places.get(gameId);
      if (gameId === undefined || place === undefined) break;
      const visit = this.#visit(gameId, place).finally(() => {
        this.#visits.delete(visit);
        this.#goOn();
      });
      this.#visits.add(visit);
    }
    if (this.#scannedTo !== null && this.#places.size < GAMES_A_PAGE / 2) void this.#scan();
  }

  async #visit(gameId: string, place: Place): Promise<void> {
    place.state = 'busy';
    const visit = await this.#outcome(gameId, place.failures);
    if (this.#isOver) return;
    this.#places.delete(gameId);
    if (visit.status === 'gone') this.#end();
    else if (visit.status === 'again') this.#wait(gameId, visit.afterMs, visit.failures);
    else if (place.movedAgain) this.#wait(gameId, GATHER_MS, 0);
  }

  async #outcome(gameId: string, failures: number): Promise<Visit> {
    try {
      return await this.#options.courier.visit(gameId, failures, this.#ending.signal);
    } catch (error) {
      this.#options.log.debug({ err: error }, 'A game could not be read for its webhooks; it is tried again.');
      return { status: 'again', afterMs: STORE_PAUSE_MS, failures };
    }
  }

  #end(): void {
    this.#isOver = true;
    this.#cancelScan();
    for (const { cancel } of this.#places.values()) cancel();
    this.#places.clear();
    this.#due.length = 0;
  }

  async #scan(): Promise<void> {
    if (this.#isScanning || this.#isOver || this.#scannedTo === null) return;
    this.#isScanning = true;
    const { courier, cursors, runtime, log } = this.#options;
    try {
      if (!this.#isRegistered) await cursors.registerEndpoint(courier.id);
      this.#isRegistered = true;
      const { gameIds, last } = await cursors.gamesBehind(courier.id, this.#scannedTo, GAMES_A_PAGE);
      this.#scannedTo = last;
      for (const gameId of gameIds) this.wake(gameId);
      this.#goOn();
    } catch (error) {
      log.warn({ err: error }, 'It is not known yet which webhooks are still to be sent; trying again.');
      if (!this.#isOver) this.#cancelScan = runtime.setTimer(STORE_PAUSE_MS, () => void this.#scan());
    } finally {
      this.#isScanning = false;
    }
  }
}
