import type { EstimateTotal } from '@planning-poker/poker';
import { t } from '../../messages/t.ts';
import { hasSum } from '../../state/use-totals.ts';

/** "2 of 6 estimated · 13 in all" */
export function backlogSentence(totals: EstimateTotal): string {
  const { estimated, stories, total } = totals;
  const counted = t('backlog.estimated', { estimated, stories });
  return hasSum(totals) ? `${counted} · ${t('backlog.sum', { sum: total })}` : counted;
}
