import type { EstimateTotal } from '@planning-poker/poker';
import { t } from '../../messages/t.ts';
import { hasSum } from '../../state/use-totals.ts';

/** "2 of 6 estimated · 13 in all"; without any story what to do. */
export function backlogSentence(totals: EstimateTotal): string {
  const { estimated, stories, total } = totals;
  if (stories === 0) return t('backlog.empty');
  const counted = t('backlog.estimated', { estimated, stories });
  return hasSum(totals) ? `${counted} · ${t('backlog.sum', { sum: total })}` : counted;
}
