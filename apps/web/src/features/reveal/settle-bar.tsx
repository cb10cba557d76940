import type { RoundResult } from '@planning-poker/poker';
import { useState } from 'react';
import { t } from '../../messages/t.ts';
import { useRights } from '../../state/use-rights.ts';
import { Button } from '../../ui/button.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { EstimateForm } from './estimate-form.tsx';
import { useSettle } from './use-settle.ts';
import { WhoLeads } from './who-leads.tsx';
import './bar.css';

/** After the reveal: take the suggestion and go on, take something else, or vote again. */
export function SettleBar({ result }: { readonly result: RoundResult }) {
  const rights = useRights();
  const { next, take, goOn, voteAgain } = useSettle();
  const [typing, setTyping] = useState(false);
  const { suggestion } = result;
  const goesOn = rights.stories && next !== null;
  const takeIt = (estimate: string) => {
    take(estimate);
    if (goesOn) goOn();
  };
  useShortcut('a', rights.reveal, voteAgain);
  useShortcut('n', rights.estimates && suggestion !== null, () => suggestion !== null && takeIt(suggestion));

  if (typing) return <EstimateForm goesOn={goesOn} onTake={takeIt} onCancel={() => setTyping(false)} />;
  return (
    <div className="bar">
      <div className="bar-actions">
        {rights.reveal && (
          <Button look={suggestion === null ? 'primary' : 'ghost'} shortcut="A" onClick={voteAgain}>
            {t('settle.voteAgain')}
          </Button>
        )}
        {rights.estimates && <Button onClick={() => setTyping(true)}>{t('settle.other')}</Button>}
        {rights.estimates && suggestion !== null && (
          <Button look="primary" shortcut="N" onClick={() => takeIt(suggestion)}>
            {goesOn ? t('settle.takeAndGoOn', { estimate: suggestion }) : t('settle.take', { estimate: suggestion })}
          </Button>
        )}
        {!rights.estimates && <WhoLeads does="settle" />}
      </div>
    </div>
  );
}
