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

/**
 * Acts on the service's state: tells everybody when it changes, and tries a failing store until it works [S6] [O3]. After each try in vain
 * everybody is told anew, for that says when the next one comes.
 */
export class StoreMonitor implements StoreWatch, Readiness {
  readonly #options: StoreMonitorOptions;
  #state = availableService;
  #cancelProbe: () => void = () => {};

  constructor(options: StoreMonitorOptions) {
    this.#options = options;
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

  #step(event: ServiceEvent): void {
    const before = this.#state;
    const state = stepService(before, event);
    if (state === before) return;
    this.#state = state;
    this.#cancelProbe();
    const delayMs = probeDelayMs(state);
    if (delayMs !== null) this.#cancelProbe = this.#options.runtime.setTimer(delayMs, () => void this.#probe());
    if (state.status !== before.status) this.#write();
    this.#options.tell(serviceOf(state));
  }

  #write(): void {
    const { log } = this.#options;
    const { status } = this.#state;
    if (status === 'readOnly') log.error('The store takes no changes: games can be read, and changes wait.');
    else if (status === 'down') log.error('The store can neither be read nor written: changes wait.');
    else if (status === 'available') log.info('The store works again.');
  }

  async #probe(): Promise<void> {
    this.#step(await tried(this.#options.store));
  }
}

async function tried(store: Pick<ServerStore, 'look' | 'probe'>): Promise<ServiceEvent> {
  try {
    await store.look();
  } catch {
    return 'readFailed';
  }
  try {
    await store.probe();
  } catch {
    return 'writeFailed';
  }
  return 'storeWorked';
}
