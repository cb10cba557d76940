/** Everything that is not a function of the log: the clock, timers, ids, jitter. */
export interface Runtime {
  /** ms since 1970; may jump */
  now(): number;
  /** Calls back once after at least `delayMs`; returns the function that cancels. */
  setTimer(delayMs: number, callback: () => void): () => void;
  /** Calls back after what is running and what has arrived in this turn: the room's way to gather a batch. */
  defer(callback: () => void): void;
  /** A fresh id: at least 72 random bits, of [A-Za-z0-9_-] */
  newId(): string;
  /** [0, 1), for jitter alone */
  random(): number;
}
