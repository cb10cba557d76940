import { t } from '../../messages/t.ts';

const secondMs = 1_000;
const secondsPerMinute = 60;
const minutesPerHour = 60;

/** A length of time as people say it, in its two largest units: "3 min 5 s". */
export function durationText(durationMs: number): string {
  const seconds = Math.round(durationMs / secondMs);
  if (seconds < secondsPerMinute) return t('summary.seconds', { seconds });
  const minutes = Math.floor(seconds / secondsPerMinute);
  const rest = seconds % secondsPerMinute;
  if (minutes >= minutesPerHour)
    return t('summary.hours', { hours: Math.floor(minutes / minutesPerHour), minutes: minutes % minutesPerHour });
  return rest === 0 ? t('summary.minutes', { minutes }) : t('summary.minutesSeconds', { minutes, seconds: rest });
}
