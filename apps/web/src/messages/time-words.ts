export interface TimeWords {
  /** "Tuesday 14:03" within a week of `nowMs`, else with its date: "Tue, Nov 17, 2026, 14:03". */
  moment(atMs: number, nowMs: number): string;
  /** To the second, with its date. */
  exact(atMs: number): string;
  /** The day that it was, here: the same for the same day. */
  day(atMs: number): string;
  /** "November 26, 2026". */
  date(atMs: number): string;
  /** "now", "5 minutes ago", "2 days ago"; after a month a date, which says more. */
  ago(atMs: number, nowMs: number): string;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const monthMs = 31 * dayMs;

/** Times as a language says them, in the time zone of the browser. All in ms since 1970. */
export function createTimeWords(language: string, timeZone?: string): TimeWords {
  const zone = timeZone === undefined ? {} : { timeZone };
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...zone } as const;
  const near = new Intl.DateTimeFormat(language, { weekday: 'long', ...clock });
  const far = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', ...zone });
  const whole = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'medium', ...zone });
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'full', ...zone });
  const dates = {
    long: new Intl.DateTimeFormat(language, { dateStyle: 'long', ...zone }),
    short: new Intl.DateTimeFormat(language, { dateStyle: 'medium', ...zone }),
  };
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return {
    moment: (atMs, nowMs) => (nowMs - atMs < 6 * dayMs ? near : far).format(atMs),
    exact: (atMs) => whole.format(atMs),
    date: (atMs) => dates.long.format(atMs),
    day: (atMs) => days.format(atMs),
    ago(atMs, nowMs) {
      // The clocks of two machines are never quite the same: nothing is said to come yet.
      const pastMs = Math.max(0, nowMs - atMs);
      if (pastMs < minuteMs) return relative.format(0, 'second');
      if (pastMs < hourMs) return relative.format(-Math.floor(pastMs / minuteMs), 'minute');
      if (pastMs < dayMs) return relative.format(-Math.floor(pastMs / hourMs), 'hour');
      if (pastMs < monthMs) return relative.format(-Math.floor(pastMs / dayMs), 'day');
      return dates.short.format(atMs);
    },
  };
}

/** As the present language says them. */
export const times = createTimeWords('en');
