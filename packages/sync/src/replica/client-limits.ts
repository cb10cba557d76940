export interface ClientLimits {
  /** Commands that wait for their outcome; one more is refused. */
  readonly pending: number;
  /**
   * Commands on the wire without an answer. With more than one, a command that is refused for the moment (its sender tries again)
   * is overtaken by the next one, if that is accepted: a vote of 5, changed to 8, would end as 5.
   */
  readonly inFlight: number;
  /** A command without an answer for so long is sent again. */
  readonly ackTimeoutMs: number;
  /** From the first version that the server has not been told of as received until it is told. */
  readonly receivedDelayMs: number;
  /** A page that came back waits so long for an answer before it replaces the connection. */
  readonly probeTimeoutMs: number;
  /** A client with a gap waits so long for what fills it. */
  readonly syncTimeoutMs: number;
  /** After a handshake, for the first message. */
  readonly greetingTimeoutMs: number;
  /** The first pause before something is tried again; each further one doubles. */
  readonly retryMinMs: number;
  readonly retryMaxMs: number;
  /** Likewise before a refused handshake that may succeed later is tried again. */
  readonly redialMinMs: number;
  readonly redialMaxMs: number;
  /** Failures to apply events in a row, each healed by a snapshot, before the client gives up. */
  readonly faultsInARow: number;
  /** Events kept for an activity list. */
  readonly lastEvents: number;
}

export const defaultClientLimits: ClientLimits = {
  // More than anybody does while a train is in a tunnel; a list that a person can still look through.
  pending: 32,
  // A person's order is kept whatever happens; people are slower than a round trip, and see the effect before it.
  inFlight: 1,
  // Well above a slow commit, below what a person waits for.
  ackTimeoutMs: 10_000,
  // The protocol's promise to the server.
  receivedDelayMs: 200,
  // A person who comes back to the page sees within it whether it is live.
  probeTimeoutMs: 2_000,
  // A snapshot of the largest game on a slow phone.
  syncTimeoutMs: 10_000,
  greetingTimeoutMs: 5_000,
  // Short enough to be unnoticed after a hiccup, long enough not to be load.
  retryMinMs: 250,
  retryMaxMs: 10_000,
  // Thousands of clients come back to a server that has just started.
  redialMinMs: 1_000,
  redialMaxMs: 15_000,
  // One bad event is healed by its snapshot; three in a row are a page older than its server, which a reload heals.
  faultsInARow: 3,
  lastEvents: 100,
};
