/** ms since 1970 of a date as HTTP writes it ("Thu, 01 Jan 1970 00:01:40 GMT"); null: it is none. */
export function readHttpDate(text: string): number | null {
  // Without its weekday `Date.parse` would read years into almost anything.
  const date = /^[A-Z][a-z]{2},? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : date;
}
