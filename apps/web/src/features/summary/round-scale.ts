const secondMs = 1_000;
const minuteMs = 60_000;
const hourMs = 3_600_000;

/** Steps whose half is still a length that people say in one word: 10 s, 2 min, 2 h. */
const steps: readonly (readonly [from: number, step: number])[] = [
  [4 * hourMs, 2 * hourMs],
  [20 * minuteMs, 10 * minuteMs],
  [minuteMs, 2 * minuteMs],
  [0, 10 * secondMs],
];

/** The top of a scale for times up to `longestMs`: the next round one, never below it. */
export function roundScaleMs(longestMs: number): number {
  const [, step] = steps.find(([from]) => longestMs > from) ?? [0, 10 * secondMs];
  return Math.max(Math.ceil(longestMs / step), 1) * step;
}
