import { protocolError, type ProtocolError } from '@planning-poker/protocol';
import type { Runtime, ServicePayload } from '@planning-poker/sync';
import type { ServerStore } from '../stores/server-store.ts';
import type { Log } from './logger.ts';
import type { Readiness } from './readiness.ts';
import type { StoreWatch } from './room-observer.ts';

const PROBE_EVERY_MS = 1_000;

export interface StoreMonitorOptions {
  readonly store: Pick<ServerStore, 'probe'>;
  readonly runtime: Pick<Runtime, 'setTimer'>;
  readonly log: Log;
  /** Tells everybody who is connected. */
  tell(service: ServicePayload): void;
}

const available: ServicePayload = { state: 'available', reason: null, fallback: null, retryAfterMs: null };
const readOnly: ServicePayload = {
  state: 'degraded',
  reason: 'Nothing can be saved at the moment. Changes wait and are sent again.',
  fallback: 'readOnly',
  retryAfterMs: PROBE_EVERY_MS,
};
const restarting: ServicePayload = {
  state: 'unavailable',
  reason: 'The server restarts.',
  fallback: null,
  retryAfterMs: PROBE_EVERY_MS,
};

/** Knows whether the store takes changes: tells everybody when it does not, tries it until it does, and tells them again [S6] [O3]. */
export class StoreMonitor implements StoreWatch, Readiness {
  readonly #options: StoreMonitorOptions;
  #cancelProbe: (() => void) | null = null;
  #stopped = false;

  constructor(options: StoreMonitorOptions) {
    this.#options = options;
  }

  failed(): void {
    if (this.#cancelProbe !== null || this.#stopped) return;
    this.#options.log.error('The store fails: games can be read, and changes wait.');
    this.#probeLater();
    this.#options.tell(readOnly);
  }

  recovered(): void {
    if (this.#cancelProbe === null || this.#stopped) return;
    this.#cancelProbe();
    this.#cancelProbe = null;
    this.#options.log.info('The store works again.');
    this.#options.tell(available);
  }

  /** The node goes: tells everybody, and tries no more. */
  stop(): void {
    this.#cancelProbe?.();
    this.#stopped = true;
    this.#options.tell(restarting);
  }

  problem(): ProtocolError | null {
    if (this.#stopped) return protocolError('shutting_down');
    return this.#cancelProbe === null ? null : protocolError('storage_unavailable');
  }

  #probeLater(): void {
    this.#cancelProbe = this.#options.runtime.setTimer(PROBE_EVERY_MS, () => void this.#probe());
  }

  async #probe(): Promise<void> {
    try {
      await this.#options.store.probe();
      this.recovered();
    } catch {
      if (this.#cancelProbe !== null && !this.#stopped) this.#probeLater();
    }
  }
}
