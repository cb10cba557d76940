import type { ProtocolError } from '@planning-poker/protocol';
import type { Runtime, ServicePayload } from '@planning-poker/sync';
import type { ServerStore } from '../stores/server-store.ts';
import type { Log } from './logger.ts';
import type { Readiness } from './readiness.ts';
import type { StoreWatch } from './room-observer.ts';
import { availableService, probeDelayMs, problemOf, serviceOf, stepService } from './service-state.ts';
import type { ServiceEvent } from './service-state.ts';

export interface StoreMonitorOptions {
  readonly store: Pick<ServerStore, 'look' | 'probe'>;
  readonly runtime: Pick<Runtime, 'setTimer'>;
  readonly log: Log;
  /** Tells everybody who is connected. */
  tell(service: ServicePayload): void;
}

/** A store that seems well may have failed where nobody has written yet: so late at most it is found. */
const WATCH_EVERY_MS = 10_000;

/**
 * Acts on the service's state: tells everybody when it changes, and tries a failing store until it works [S6] [O3]. After each try in vain
 * everybody is told anew, for that says when the next one comes. A store that works is tried too, now and then.
 */
export class StoreMonitor implements StoreWatch, Readiness {
  readonly #options: StoreMonitorOptions;
  #state = availableService;
  #watches = false;
  #cancelProbe: () => void = () => {};

  constructor(options: StoreMonitorOptions) {
    this.#options = options;
  }

  /** From now on the store is tried while all is well, too [S11]. */
  watch(): void {
    this.#watches = true;
    this.#waitForProbe();
  }

  failed(): void {
    this.#step('storeFailed');
  }

  recovered(): void {
    this.#step('storeWorked');
  }

  /** The node goes: tells everybody, and tries no more. */
  stop(): void {
    this.#step('stopped');
  }

  problem(): ProtocolError | null {
    return problemOf(this.#state);
  }

  #step(event: ServiceEvent, reason?: string): void {
    const before = this.#state;
    const state = stepService(before, event);
    if (state === before) return;
    this.#state = state;
    this.#waitForProbe();
    if (state.status !== before.status) this.#write(reason);
    this.#options.tell(serviceOf(state));
  }

  #waitForProbe(): void {
    this.#cancelProbe();
    const delayMs = probeDelayMs(this.#state) ?? (this.#watches && this.#isWell() ? WATCH_EVERY_MS : null);
    if (delayMs !== null) this.#cancelProbe = this.#options.runtime.setTimer(delayMs, () => void this.#probe());
  }

  #isWell(): boolean {
    return this.#state.status === 'available';
  }

  #write(reason: string | undefined): void {
    const { log } = this.#options;
    const { status } = this.#state;
    if (status === 'readOnly')
      log.error({ reason }, 'The store takes no changes: games can be read, and changes wait.');
    else if (status === 'down') log.error({ reason }, 'The store can neither be read nor written: changes wait.');
    else if (status === 'available') log.info('The store works again.');
  }

  async #probe(): Promise<void> {
    const wasWell = this.#isWell();
    const { event, reason } = await tried(this.#options.store);
    const before = this.#state;
    this.#step(wasWell && event !== 'storeWorked' ? 'storeFailed' : event, reason);
    if (this.#state === before) this.#waitForProbe();
  }
}

interface Tried {
  readonly event: ServiceEvent;
  /** Why it failed. */
  readonly reason?: string;
}

async function tried(store: Pick<ServerStore, 'look' | 'probe'>): Promise<Tried> {
  try {
    await store.look();
  } catch (error) {
    return { event: 'readFailed', reason: String(error) };
  }
  try {
    await store.probe();
  } catch (error) {
    return { event: 'writeFailed', reason: String(error) };
  }
  return { event: 'storeWorked' };
}
