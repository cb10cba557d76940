import type { ReactNode } from 'react';
import { t } from '../../messages/t.ts';
import { useTable } from '../../state/use-table.ts';
import { Observers } from './observers.tsx';
import { SeatItem } from './seat-item.tsx';
import { leadsId } from './seat-words.ts';
import './felt.css';
import './crowd.css';

/** Up to how many people the places are drawn large, middling and small, so that everybody stays in sight. */
const fewUpTo = 6;
const roomyUpTo = 12;
const snugUpTo = 40;

/** The table with everybody on it. */
export function Felt({ alone }: { readonly alone: ReactNode }) {
  const { voters, observers } = useTable();
  return (
    <section className="felt" data-density={densityFor(voters.length)} aria-label={t('table.label')}>
      <ul className="seats" aria-label={t('table.people')}>
        {voters.map((seat) => (
          <SeatItem key={seat.playerId} {...seat} />
        ))}
      </ul>
      <p id={leadsId} hidden>
        {t('seat.leads')}
      </p>
      {observers.length > 0 && <Observers observers={observers} />}
      {voters.length + observers.length <= 1 && alone}
    </section>
  );
}

function densityFor(voters: number): 'few' | 'roomy' | 'snug' | 'packed' {
  if (voters <= fewUpTo) return 'few';
  if (voters <= roomyUpTo) return 'roomy';
  return voters <= snugUpTo ? 'snug' : 'packed';
}
