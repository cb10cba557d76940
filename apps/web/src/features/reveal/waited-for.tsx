import { useState } from 'react';
import { people } from '../../messages/en/people.ts';
import { t, teach } from '../../messages/t.ts';
import type { Turnout } from '../../state/turnout.ts';
import { leavesNamesOut, turnoutSentence } from '../../state/turnout-sentence.ts';
import { Sheet } from '../../ui/sheet.tsx';
import './waited-for.css';

teach(people);

/** Where more are waited for than a sentence can name: the way to all their names, which follows the votes while it is open. */
export function WaitedFor({ turnout }: { readonly turnout: Turnout }) {
  const [open, setOpen] = useState(false);
  // Whoever has opened it finds the way again on closing it, however few names are left.
  const [used, setUsed] = useState(false);
  if (!used && !leavesNamesOut(turnout)) return null;
  const show = () => {
    setUsed(true);
    setOpen(true);
  };
  return (
    <>
      {' '}
      <button type="button" className="waited-for-button" aria-haspopup="dialog" onClick={show}>
        {t('waitedFor.show')}
      </button>
      {open && (
        <Sheet title={t('waitedFor.title')} onClose={() => setOpen(false)}>
          {turnout.waitingFor.length === 0 && <p>{turnoutSentence(turnout)}</p>}
          <ul className="waited-for" aria-label={t('waitedFor.title')}>
            {turnout.waitingFor.map(({ playerId, name, isMe }) => (
              <li key={playerId} dir="auto">
                {isMe ? t('you') : name}
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </>
  );
}
