import type { RoundResult } from '@planning-poker/poker';
import { numberText, percentText } from '../../messages/figures.ts';
import { t } from '../../messages/t.ts';

/** With fewer cards a deviation says nothing that one does not see. */
const deviationFrom = 3;

/** The numbers, those that there are: a deck of T-shirts has no average. Where a round is compared, what it was before. */
export function Figures({ result, before }: { readonly result: RoundResult; readonly before: RoundResult | null }) {
  const { counted, average, median, standardDeviation, agreement } = result;
  const spread = counted >= deviationFrom && standardDeviation !== 0 ? standardDeviation : null;
  const figures = [
    { name: t('result.average'), value: numberOf(average), was: numberOf(before?.average ?? null) },
    { name: t('result.median'), value: numberOf(median), was: numberOf(before?.median ?? null) },
    { name: t('result.deviation'), value: numberOf(spread), was: null },
    { name: t('result.agreement'), value: percentOf(agreement), was: percentOf(before?.agreement ?? null) },
  ].filter((figure) => figure.value !== null);
  if (figures.length === 0) return null;
  return (
    <dl className="figures">
      {figures.map(({ name, value, was }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {was !== null && was !== value && <small>{t('result.was', { value: was })}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function numberOf(value: number | null): string | null {
  return value === null ? null : numberText(value);
}

function percentOf(share: number | null): string | null {
  return share === null ? null : percentText(share);
}
