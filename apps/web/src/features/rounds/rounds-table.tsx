import { numberText, percentText } from '../../messages/figures.ts';
import { t } from '../../messages/t.ts';
import type { RoundCell, RoundColumn, RoundsTable as Table } from './rounds-of.ts';

interface RoundsTableProps {
  readonly title: string;
  readonly table: Table;
}

export function RoundsTable({ title, table: { columns, rows } }: RoundsTableProps) {
  const label = t('rounds.table', { title });
  return (
    // Many rounds are wider than a phone: then the table scrolls in its own place, by keys too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className="rounds-scroll" role="region" aria-label={label} tabIndex={0}>
      <table className="rounds-table">
        <thead>
          <tr>
            <th scope="col">{t('rounds.person')}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {t('rounds.number', { round: column.number })} <small>{columnWords(column)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              {cells.map((cell) => (
                <td key={cell.key}>
                  <Vote cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <Figures columns={columns} />
      </table>
    </div>
  );
}

function columnWords({ earlier, status, anonymous }: RoundColumn): string {
  const words = [earlier ? t('rounds.earlier') : '', wordFor(status), anonymous ? t('rounds.anonymous') : ''];
  return words.filter((word) => word !== '').join(', ');
}

function wordFor(status: RoundColumn['status']): string {
  switch (status) {
    case 'open':
      return t('rounds.open');
    case 'abandoned':
      return t('rounds.abandoned');
    case 'revealed':
      return '';
  }
}

function Vote({ cell: { voted, card, changed } }: { readonly cell: RoundCell }) {
  if (!voted) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t('rounds.noVote')}</span>
      </>
    );
  }
  if (card === null) return <small>{t('rounds.voted')}</small>;
  return (
    <>
      <b>{card}</b> {changed && <small>{t('rounds.changed')}</small>}
    </>
  );
}

/** What came out of each round, those figures that there are. */
function Figures({ columns }: { readonly columns: readonly RoundColumn[] }) {
  const lines = [
    { name: t('rounds.cards'), of: cardsIn },
    { name: t('rounds.average'), of: ({ figures }: RoundColumn) => figure(figures?.average) },
    { name: t('rounds.median'), of: ({ figures }: RoundColumn) => figure(figures?.median) },
    { name: t('rounds.agreement'), of: ({ figures }: RoundColumn) => percent(figures?.agreement) },
  ];
  const told = lines.filter(({ of }) => columns.some((column) => of(column) !== ''));
  if (told.length === 0) return null;
  return (
    <tfoot>
      {told.map(({ name, of }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          {columns.map((column) => (
            <td key={column.key}>{of(column)}</td>
          ))}
        </tr>
      ))}
    </tfoot>
  );
}

function cardsIn({ cards }: RoundColumn): string {
  return cards
    .map(({ card, count }) => (count === 1 ? card : t('rounds.cardCount', { card, times: count })))
    .join(', ');
}

function figure(value: number | null | undefined): string {
  return typeof value === 'number' ? numberText(value) : '';
}

function percent(share: number | null | undefined): string {
  return typeof share === 'number' ? percentText(share) : '';
}
