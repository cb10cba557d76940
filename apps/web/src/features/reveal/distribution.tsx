import type { CSSProperties } from 'react';
import { t } from '../../messages/t.ts';
import type { Column } from '../../state/outcome.ts';
import { shortList } from '../../state/short-list.ts';

interface DistributionProps {
  readonly columns: readonly Column[];
  /** The last round stands beside: each card has a second column, of before. */
  readonly compared: boolean;
}

/** How often each card was played, as columns in the order of the deck: low on the left, high on the right. */
export function Distribution({ columns, compared }: DistributionProps) {
  return (
    <ul className="distribution" data-compared={compared || undefined} aria-label={t('result.distribution')}>
      {columns.map((column) => (
        <li
          key={column.card}
          className="column"
          data-suggested={column.suggested || undefined}
          title={column.names.join(', ')}
          aria-label={
            compared ? t('result.columnBefore', { column: wordsOf(column), count: column.before }) : wordsOf(column)
          }
        >
          <span className="column-count" aria-hidden="true">
            {column.count > 0 && column.count}
          </span>
          <span className="column-bars" aria-hidden="true">
            {compared && <Bar share={column.shareBefore} before />}
            <Bar share={column.share} />
          </span>
          <b className="column-card" aria-hidden="true">
            {column.card}
          </b>
        </li>
      ))}
    </ul>
  );
}

function Bar({ share, before = false }: { readonly share: number; readonly before?: boolean }) {
  return (
    <span
      className="column-bar"
      data-before={before || undefined}
      data-empty={share === 0 || undefined}
      style={{ '--share': share } as CSSProperties}
    />
  );
}

function wordsOf({ card, count, names }: Column): string {
  return names.length === 0
    ? t('result.column', { card, count })
    : t('result.columnNames', { card, count, names: shortList(names, 6) });
}
