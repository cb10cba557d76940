import type { Envelope } from '../messages.ts';

/** A message encoded once, however many it goes to. `text` is the envelope as JSON. */
export interface EncodedMessage {
  readonly type: string;
  readonly text: string;
}

/** The authority's end of one connection. Sending never throws and never blocks. */
export interface ServerLink {
  /** Unique among the node's connections. */
  readonly linkId: string;
  send(message: EncodedMessage): void;
  /** Cuts the transport so that the client comes back by itself. */
  close(reason: string): void;
}

/**
 * A client's end of its connection to whichever node answers. It delivers nothing that was sent on a connection that is no more: the log's own
 * messages a replica would recognise, but of who is present only the latest connection can tell.
 */
export interface ClientLink {
  /** Begins dialling; redials by itself until `close`. */
  open(): void;
  close(): void;
  /** Drops the present transport and dials anew at once. */
  redial(): void;
  /** Sends an envelope; the promise is its acknowledgement, and rejects when the connection goes or `timeoutMs` pass. */
  request(envelope: Envelope, timeoutMs: number): Promise<Envelope>;
  /** Sends an envelope that nobody acknowledges. */
  post(envelope: Envelope): void;
}
