/** So many lines come and go at once; what is farther away is not drawn. */
export const chunkLength = 100;

export interface Window {
  readonly from: number;
  /** exclusive */
  readonly to: number;
}

/**
 * The part of a long list that is drawn: what is around the place that matters, in whole chunks, so that a step to the next place
 * most often draws nothing anew. `earlier` and `later` are chunks that somebody has asked for.
 */
export function windowOf(length: number, place: number, earlier: number, later: number): Window {
  const chunk = Math.floor(Math.max(0, Math.min(place, length - 1)) / chunkLength);
  return {
    from: Math.max(0, (chunk - 1 - earlier) * chunkLength),
    to: Math.min(length, (chunk + 2 + later) * chunkLength),
  };
}
