import type { Visit } from './courier.ts';

/**
 * A game that is to be visited. `failures`: attempts at its next message that have failed. There is none (null) where nothing is to be told.
 */
export type Place =
  /** until a time is over */
  | { readonly status: 'waiting'; readonly delayMs: number; readonly failures: number }
  /** until a visit is free */
  | { readonly status: 'due'; readonly failures: number }
  /** `hasMoved`: since the visit began */
  | { readonly status: 'visited'; readonly failures: number; readonly hasMoved: boolean };

export type PlaceEvent =
  | { readonly type: 'moved' }
  | { readonly type: 'waited' }
  | { readonly type: 'begun' }
  | { readonly type: 'ended'; readonly visit: Visit };

/** What happens within this time is told in one visit. */
const GATHER_MS = 500;

const moved: Place = { status: 'waiting', delayMs: GATHER_MS, failures: 0 };

/** The machine [O8]. Total: an event that means nothing to this place gives back the very same object. */
export function stepPlace(place: Place | null, event: PlaceEvent): Place | null {
  switch (event.type) {
    case 'moved':
      if (place === null) return moved;
      // What waits is read from the log when it is its turn, however much that is by then.
      return place.status === 'visited' && !place.hasMoved ? { ...place, hasMoved: true } : place;
    case 'waited':
      return place?.status === 'waiting' ? { status: 'due', failures: place.failures } : place;
    case 'begun':
      return place?.status === 'due' ? { status: 'visited', failures: place.failures, hasMoved: false } : place;
    case 'ended':
      return place?.status === 'visited' ? afterVisit(event.visit, place.hasMoved) : place;
  }
}

function afterVisit(visit: Visit, hasMoved: boolean): Place | null {
  switch (visit.status) {
    case 'again':
      return { status: 'waiting', delayMs: visit.afterMs, failures: visit.failures };
    case 'done':
      return hasMoved ? moved : null;
    case 'gone':
      return null;
  }
}
