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
  if (sentAt === null) return observeUnasked(estimate, serverMs, receivedAt);
  if (sentAt > receivedAt) return estimate;
  const errorMs = (receivedAt - sentAt) / 2;
  const offsetMs = Math.round(serverMs - (sentAt + errorMs));
  const sample = { offsetMs, errorMs, takenAt: receivedAt };
  const knownErrorMs = errorAt(estimate, receivedAt);
  if (errorMs < knownErrorMs) return sample;
  return Math.abs(offsetMs - estimate.offsetMs) > errorMs + knownErrorMs + roundingMs ? sample : estimate;
}

/**
 * A message is stamped before it comes, and may have waited for a tab that slept: it bounds the offset from below, and of several the
 * quickest one is right. One that is ahead of all that is possible tells that this client's clock stood still.
 */
function observeUnasked(estimate: ClockEstimate, serverMs: number, receivedAt: number): ClockEstimate {
  const sample = { offsetMs: Math.round(serverMs - receivedAt), errorMs: unaskedErrorMs, takenAt: receivedAt };
  const knownErrorMs = errorAt(estimate, receivedAt);
  if (knownErrorMs < unaskedErrorMs)
    return sample.offsetMs > estimate.offsetMs + knownErrorMs + roundingMs ? sample : estimate;
  const isOld = knownErrorMs > 2 * unaskedErrorMs;
  return isOld || sample.offsetMs > estimate.offsetMs ? sample : estimate;
}

/** How wrong an estimate may be by now. */
function errorAt(estimate: ClockEstimate, now: number): number {
  return estimate.errorMs + Math.abs(now - estimate.takenAt) * driftPerMs;
}
