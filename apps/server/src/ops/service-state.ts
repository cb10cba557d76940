import { protocolError, type ProtocolError } from '@planning-poker/protocol';
import type { ServicePayload } from '@planning-poker/sync';

/** What this node can do for people: all of it; let them read while the store is down; nothing, for it goes. */
export type ServiceState =
  | { readonly status: 'available' }
  /** `probes`: how often the store was tried in vain since. */
  | { readonly status: 'readOnly'; readonly probes: number }
  | { readonly status: 'stopping' };

export type ServiceEvent = 'storeFailed' | 'storeWorked' | 'probeFailed' | 'stopped';

export const availableService: ServiceState = { status: 'available' };

/** A store that comes back is found within a second at first; one that stays away is not asked more than every five. */
const firstProbeMs = 1_000;
const lastProbeMs = 5_000;

/** The machine [S6] [O2]. Total: an event that means nothing in this state gives back the very same object. */
export function stepService(state: ServiceState, event: ServiceEvent): ServiceState {
  // A node that goes does not come back.
  if (state.status === 'stopping') return state;
  switch (event) {
    case 'storeFailed':
      return state.status === 'readOnly' ? state : { status: 'readOnly', probes: 0 };
    case 'storeWorked':
      return availableService;
    case 'probeFailed':
      return state.status === 'readOnly' ? { ...state, probes: state.probes + 1 } : state;
    case 'stopped':
      return { status: 'stopping' };
  }
}

/** When the store is to be tried next; null: there is nothing to wait for. */
export function probeDelayMs(state: ServiceState): number | null {
  return state.status === 'readOnly' ? Math.min(lastProbeMs, firstProbeMs * 2 ** state.probes) : null;
}

/** What those who are connected are told: what still works, and when it may be better. */
export function serviceOf(state: ServiceState): ServicePayload {
  switch (state.status) {
    case 'available':
      return { state: 'available', reason: null, fallback: null, retryAfterMs: null };
    case 'readOnly':
      return {
        state: 'degraded',
        reason: 'Nothing can be saved at the moment. Changes wait and are sent again.',
        fallback: 'readOnly',
        retryAfterMs: firstProbeMs,
      };
    case 'stopping':
      return { state: 'unavailable', reason: 'The server restarts.', fallback: null, retryAfterMs: firstProbeMs };
  }
}

/** Why no commands can be taken; null: they can [O3]. */
export function problemOf(state: ServiceState): ProtocolError | null {
  switch (state.status) {
    case 'available':
      return null;
    case 'readOnly':
      return protocolError('storage_unavailable');
    case 'stopping':
      return protocolError('shutting_down');
  }
}
