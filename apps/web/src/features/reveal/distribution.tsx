import type { CSSProperties } from 'react';
import { t } from '../../messages/t.ts';
import type { Column } from '../../state/outcome.ts';
import { shortList } from '../../state/short-list.ts';

/** How often each card was played, as columns in the order of the deck: low on the left, high on the right. */
export function Distribution({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <ul className="distribution" aria-label={t('result.distribution')}>
      {columns.map(({ card, count, share, names, suggested }) => (
        <li
          key={card}
          className="column"
          data-suggested={suggested || undefined}
          style={{ '--share': share } as CSSProperties}
          title={names.join(', ')}
          aria-label={
            names.length === 0
              ? t('result.column', { card, count })
              : t('result.columnNames', { card, count, names: shortList(names, 6) })
          }
        >
          <span className="column-count" aria-hidden="true">
            {count}
          </span>
          <span className="column-bar" aria-hidden="true" />
          <b className="column-card" aria-hidden="true">
            {card}
          </b>
        </li>
      ))}
    </ul>
  );
}
