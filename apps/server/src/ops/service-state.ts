import { protocolError, type ProtocolError } from '@planning-poker/protocol';
import type { ServicePayload } from '@planning-poker/sync';

/**
 * What this node can do for people: all of it; let them read while nothing can be saved; nothing, for the store cannot be read either, or
 * the node goes. `probes`: how often the store was tried in vain since it first failed.
 */
export type ServiceState =
  | { readonly status: 'available' }
  | { readonly status: 'readOnly'; readonly probes: number }
  | { readonly status: 'down'; readonly probes: number }
  | { readonly status: 'stopping' };

export type ServiceEvent =
  /** A room could not save or load something. */
  | 'storeFailed'
  | 'storeWorked'
  /** The store was tried, and cannot be read. */
  | 'readFailed'
  /** The store was tried, can be read, and takes no changes. */
  | 'writeFailed'
  | 'stopped';

export const availableService: ServiceState = { status: 'available' };

/** A store that comes back is found within a second at first; one that stays away is not asked more than every five. */
const firstProbeMs = 1_000;
const lastProbeMs = 5_000;
/** A node that goes is followed by the next one at once. */
const restartMs = 1_000;

/** The machine [S6] [O2]. Total: an event that means nothing in this state gives back the very same object. */
export function stepService(state: ServiceState, event: ServiceEvent): ServiceState {
  // A node that goes does not come back.
  if (state.status === 'stopping') return state;
  switch (event) {
    case 'storeFailed':
      return state.status === 'available' ? { status: 'readOnly', probes: 0 } : state;
    case 'storeWorked':
      return availableService;
    case 'readFailed':
      return state.status === 'available' ? state : { status: 'down', probes: state.probes + 1 };
    case 'writeFailed':
      return state.status === 'available' ? state : { status: 'readOnly', probes: state.probes + 1 };
    case 'stopped':
      return { status: 'stopping' };
  }
}

/** When the store is to be tried next; null: there is nothing to wait for. */
export function probeDelayMs(state: ServiceState): number | null {
  switch (state.status) {
    case 'readOnly':
    case 'down':
      return Math.min(lastProbeMs, firstProbeMs * 2 ** state.probes);
    case 'available':
    case 'stopping':
      return null;
  }
}

/** What those who are connected are told: what still works, and when it is tried again. */
export function serviceOf(state: ServiceState): ServicePayload {
  switch (state.status) {
    case 'available':
      return { state: 'available', reason: null, fallback: null, retryAfterMs: null };
    case 'readOnly':
      return {
        state: 'degraded',
        reason: 'Nothing can be saved at the moment. Changes wait and are sent again.',
        fallback: 'readOnly',
        retryAfterMs: probeDelayMs(state),
      };
    case 'down':
      return {
        state: 'unavailable',
        reason: 'Nothing can be read or saved at the moment. Changes wait and are sent again.',
        fallback: null,
        retryAfterMs: probeDelayMs(state),
      };
    case 'stopping':
      return { state: 'unavailable', reason: 'The server restarts.', fallback: null, retryAfterMs: restartMs };
  }
}

/** Why no commands can be taken; null: they can [O3]. */
export function problemOf(state: ServiceState): ProtocolError | null {
  switch (state.status) {
    case 'available':
      return null;
    case 'readOnly':
    case 'down':
      return protocolError('storage_unavailable');
    case 'stopping':
      return protocolError('shutting_down');
  }
}
