import { t } from '../../messages/t.ts';
import type { BacklogTotals } from '../../state/backlog.ts';

/** "2 of 6 estimated · 13 in all" */
export function backlogSentence({ estimated, stories, sum }: BacklogTotals): string {
  const counted = t('backlog.estimated', { estimated, stories });
  return sum === null ? counted : `${counted} · ${t('backlog.sum', { sum })}`;
}
