import type { PlayerId } from '@planning-poker/poker';
import { type ReactNode, Suspense, useRef, useState } from 'react';
import { t } from '../../messages/t.ts';
import { useGameStore } from '../../state/game-context.tsx';
import { useTable } from '../../state/use-table.ts';
import { lazily } from '../../ui/lazily.ts';
import { useDelayed } from '../../ui/use-delayed.ts';
import { Observers } from './observers.tsx';
import { SeatItem } from './seat-item.tsx';
import { leadsId } from './seat-words.ts';
import './felt.css';
import './seat-marks.css';
import './crowd.css';

const Signals = lazily(async () => (await import('./signals.tsx')).Signals);

/** Up to how many people the places are drawn large, middling and small, so that everybody stays in sight. */
const fewUpTo = 6;
const roomyUpTo = 12;
const snugUpTo = 30;

/** The table with everybody on it. */
export function Felt({ alone }: { readonly alone: ReactNode }) {
  const { voters, observers } = useTable();
  const { readOnly } = useGameStore();
  // What is asked for while the first card is drawn competes with it (U7).
  const stands = useDelayed(true, 0);
  const seats = useRef<HTMLUListElement>(null);
  const [stop, setStop] = useState<PlayerId | null>(null);
  return (
    <section
      className="felt"
      data-density={densityFor(voters.length)}
      data-read-only={readOnly}
      aria-label={t('table.label')}
    >
      <ul ref={seats} className="seats" aria-label={t('table.people')}>
        {voters.map((seat) => (
          <SeatItem key={seat.playerId} {...seat} isStop={seat.playerId === stop} />
        ))}
      </ul>
      <p id={leadsId} hidden>
        {t('seat.leads')}
      </p>
      {observers.length > 0 && <Observers observers={observers} />}
      {voters.length + observers.length <= 1 && alone}
      <Suspense>{stands && !readOnly && <Signals seats={seats} stop={stop} onStop={setStop} />}</Suspense>
    </section>
  );
}

function densityFor(voters: number): 'few' | 'roomy' | 'snug' | 'packed' {
  if (voters <= fewUpTo) return 'few';
  if (voters <= roomyUpTo) return 'roomy';
  return voters <= snugUpTo ? 'snug' : 'packed';
}
