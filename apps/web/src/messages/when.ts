const minuteMs = 60_000;
const steps = [
  { unit: 'minute', ms: minuteMs, below: 60 },
  { unit: 'hour', ms: 60 * minuteMs, below: 24 },
  { unit: 'day', ms: 24 * 60 * minuteMs, below: 31 },
] as const;

/** How long ago something was, in the page's language: "3 hours ago", "yesterday"; a date where that says more. */
export function whenWords(atMs: number, nowMs: number, language: string): string {
  const agoMs = Math.max(0, nowMs - atMs);
  const step = steps.find(({ ms, below }) => Math.floor(agoMs / ms) < below);
  if (step === undefined) return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(atMs);
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return words.format(-Math.floor(agoMs / step.ms), step.unit);
}
