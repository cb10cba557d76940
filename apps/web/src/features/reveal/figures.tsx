import type { RoundResult } from '@planning-poker/poker';
import { t } from '../../messages/t.ts';

/** The numbers, those that there are: a deck of T-shirts has no average. */
export function Figures({ result }: { readonly result: RoundResult }) {
  const { average, median, agreement } = result;
  const figures = [
    { name: t('result.average'), value: average === null ? null : t('result.number', { value: average }) },
    { name: t('result.median'), value: median === null ? null : t('result.number', { value: median }) },
    {
      name: t('result.agreement'),
      value: agreement === null ? null : t('result.percent', { value: Math.round(agreement * 100) }),
    },
  ].filter((figure) => figure.value !== null);
  if (figures.length === 0) return null;
  return (
    <dl className="figures">
      {figures.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
