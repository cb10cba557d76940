import { numberText } from '../../messages/figures.ts';
import { t } from '../../messages/t.ts';
import type { Column } from '../../state/outcome.ts';
import { shortList } from '../../state/short-list.ts';

/** A row of 200 names is not read. */
const namesAtMost = 12;

/** The columns in figures and with every name, for whoever reads rather than looks. */
export function DistributionTable({
  columns,
  compared,
}: {
  readonly columns: readonly Column[];
  readonly compared: boolean;
}) {
  const named = columns.some(({ names }) => names.length > 0);
  return (
    <table className="distribution-table">
      <caption className="sr-only">{t('result.distribution')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('result.card')}</th>
          <th scope="col">{t('result.votes')}</th>
          {compared && <th scope="col">{t('result.before')}</th>}
          {named && <th scope="col">{t('result.who')}</th>}
        </tr>
      </thead>
      <tbody>
        {columns.map(({ card, count, before, names }) => (
          <tr key={card}>
            <th scope="row">{card}</th>
            <td>{numberText(count)}</td>
            {compared && <td>{numberText(before)}</td>}
            {named && <td>{t('result.names', { names: shortList(names, namesAtMost) })}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
