/** What is known of the server's clock: `offsetMs` is server minus client, at most `errorMs` wrong when it was taken. */
export interface ClockEstimate {
  readonly offsetMs: number;
  readonly errorMs: number;
  /** client's clock, ms */
  readonly takenAt: number;
}

export interface ClockSample {
  /** the server's stamp on a message */
  readonly serverMs: number;
  /** when the question left; null: nobody asked, so that nobody knows how long the message was under way */
  readonly sentAt: number | null;
  readonly receivedAt: number;
}

export const noClockEstimate: ClockEstimate = { offsetMs: 0, errorMs: Number.POSITIVE_INFINITY, takenAt: 0 };

/** What a message that nobody asked for may have been under way. */
const unaskedErrorMs = 2_000;
/** How fast two quartz clocks part: 100 ms in 1,000 s. */
const driftPerMs = 0.000_1;
/** Stamps are whole milliseconds. */
const roundingMs = 1;

/**
 * Takes the sample where it is surer than what is known, or cannot be true together with it: then a clock was set. An answer's
 * stamp lies between question and receipt, so half the round trip bounds its error.
 */
export function observeClock(estimate: ClockEstimate, { serverMs, sentAt, receivedAt }: ClockSample): ClockEstimate {
  if (sentAt !== null && sentAt > receivedAt) return estimate;
  const errorMs = sentAt === null ? unaskedErrorMs : (receivedAt - sentAt) / 2;
  const offsetMs = Math.round(serverMs - (sentAt === null ? receivedAt : sentAt + errorMs));
  const sample = { offsetMs, errorMs, takenAt: receivedAt };
  const knownErrorMs = estimate.errorMs + Math.abs(receivedAt - estimate.takenAt) * driftPerMs;
  if (errorMs < knownErrorMs) return sample;
  const isContradiction =
    sentAt !== null && Math.abs(offsetMs - estimate.offsetMs) > errorMs + knownErrorMs + roundingMs;
  return isContradiction ? sample : estimate;
}
