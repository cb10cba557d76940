/**
 * How far an endpoint's start has got: which games have moved since they were last visited is asked of the store, a page at a time. Before its
 * first answer nobody knows what counts as told already. `from`: the game up to which it has looked.
 */
export type Search =
  | { readonly status: 'idle' }
  | { readonly status: 'asking'; readonly from: number }
  /** The store could not be read. */
  | { readonly status: 'pausing'; readonly from: number }
  /** There are more, for when there is room. */
  | { readonly status: 'partial'; readonly from: number }
  | { readonly status: 'complete' }
  /** Nothing is visited any more: the server ends, or the endpoint wants no more. */
  | { readonly status: 'over' };

export type SearchEvent =
  | { readonly type: 'started' }
  /** `last`: the game from which the next page begins; null: there are no more */
  | { readonly type: 'read'; readonly last: number | null }
  | { readonly type: 'failed' }
  | { readonly type: 'paused' }
  /** Most of what was found has been visited. */
  | { readonly type: 'emptied' }
  | { readonly type: 'ended' };

export const notSearched: Search = { status: 'idle' };

/** The machine [O8]. Total: an event that means nothing in this state gives back the very same object. */
export function stepSearch(search: Search, event: SearchEvent): Search {
  if (search.status === 'over') return search;
  switch (event.type) {
    case 'started':
      return search.status === 'idle' ? { status: 'asking', from: 0 } : search;
    case 'read':
      if (search.status !== 'asking') return search;
      return event.last === null ? { status: 'complete' } : { status: 'partial', from: event.last };
    case 'failed':
      return search.status === 'asking' ? { status: 'pausing', from: search.from } : search;
    case 'paused':
      return search.status === 'pausing' ? { status: 'asking', from: search.from } : search;
    case 'emptied':
      return search.status === 'partial' ? { status: 'asking', from: search.from } : search;
    case 'ended':
      return { status: 'over' };
  }
}

/** May games be visited? Not before the store has answered once. */
export function mayVisit(search: Search): boolean {
  switch (search.status) {
    case 'idle':
    case 'over':
      return false;
    case 'asking':
    case 'pausing':
      return search.from > 0;
    case 'partial':
    case 'complete':
      return true;
  }
}
