/** How a client stands with its server, in words that a person can be shown (U6). */
export type ConnectionState =
  | { readonly status: 'connecting' }
  | { readonly status: 'connected' }
  /** An attempt is due in `backoffMs` or under way; the first is 1. */
  | { readonly status: 'reconnecting'; readonly attempt: number; readonly backoffMs: number }
  /** Nothing is under way: before `open`, after `close`, and for the moment in which a lost link has not yet begun to redial. */
  | { readonly status: 'disconnected' }
  /** The server refused, and would again: only `open` tries anew. */
  | { readonly status: 'failed'; readonly code: string; readonly message: string };

/**
 * The state and the link that it speaks of. Links are numbered as they are made, and what a link that was replaced or closed
 * still calls back says nothing (null: there is no link).
 */
export interface Connection {
  readonly state: ConnectionState;
  readonly link: number | null;
  readonly linksMade: number;
}

export type LinkEvent =
  | { readonly type: 'connected' }
  | { readonly type: 'lost' }
  | { readonly type: 'redialing'; readonly attempt: number; readonly backoffMs: number }
  | { readonly type: 'failed'; readonly code: string; readonly message: string };

export type ConnectionEvent =
  | { readonly type: 'opened' }
  | { readonly type: 'closed' }
  | { readonly type: 'link'; readonly link: number; readonly event: LinkEvent };

export const noConnection: Connection = { state: { status: 'disconnected' }, link: null, linksMade: 0 };

/** The machine (C6). Total: an event that means nothing in this state gives back the very same object. */
export function stepConnection(connection: Connection, event: ConnectionEvent): Connection {
  switch (event.type) {
    case 'opened':
      return opened(connection);
    case 'closed':
      return connection.link === null && connection.state.status === 'disconnected'
        ? connection
        : { ...connection, link: null, state: { status: 'disconnected' } };
    case 'link':
      return event.link === connection.link ? stepLink(connection, event.event) : connection;
  }
}

function opened(connection: Connection): Connection {
  if (connection.link !== null) return connection;
  const link = connection.linksMade + 1;
  return { state: { status: 'connecting' }, link, linksMade: link };
}

function stepLink(connection: Connection, event: LinkEvent): Connection {
  const { status } = connection.state;
  switch (event.type) {
    case 'connected':
      return status === 'connected' ? connection : { ...connection, state: { status: 'connected' } };
    case 'lost':
      return status === 'connected' ? { ...connection, state: { status: 'disconnected' } } : connection;
    case 'redialing': {
      const { attempt, backoffMs } = event;
      return { ...connection, state: { status: 'reconnecting', attempt, backoffMs } };
    }
    case 'failed':
      return { ...connection, link: null, state: { status: 'failed', code: event.code, message: event.message } };
  }
}
