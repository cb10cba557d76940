/** Times of the simulated transport, a fifth of Socket.IO's, so that a run of half a minute sees several of each. */
export const heartbeat = {
  intervalUs: 5_000_000,
  timeoutUs: 4_000_000,
} as const;

export const dialing = {
  /** From the first byte to an answered handshake. */
  timeoutUs: 4_000_000,
  backoffMinMs: 200,
  backoffMaxMs: 3_000,
} as const;
