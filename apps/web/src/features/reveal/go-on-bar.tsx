import { useState } from 'react';
import { t } from '../../messages/t.ts';
import { useRights } from '../../state/use-rights.ts';
import { Button } from '../../ui/button.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { EstimateForm } from './estimate-form.tsx';
import { useSettle } from './use-settle.ts';
import { WhoLeads } from './who-leads.tsx';
import './bar.css';

/** The story has its estimate: on to the next one. */
export function GoOnBar({ estimate }: { readonly estimate: string }) {
  const rights = useRights();
  const { next, take, goOn, voteAgain } = useSettle();
  const [typing, setTyping] = useState(false);
  useShortcut('a', rights.reveal, voteAgain);
  useShortcut('n', rights.stories && next !== null, goOn);

  if (typing) return <EstimateForm goesOn={false} onTake={take} onCancel={() => setTyping(false)} />;
  return (
    <div className="bar">
      <p className="bar-sentence">
        {next === null ? t('settled.last', { estimate }) : t('settled.next', { estimate, title: next.title })}
      </p>
      <div className="bar-actions">
        {rights.reveal && (
          <Button look="ghost" shortcut="A" onClick={voteAgain}>
            {t('settle.voteAgain')}
          </Button>
        )}
        {rights.estimates && <Button onClick={() => setTyping(true)}>{t('settle.change')}</Button>}
        {rights.stories && next !== null && (
          <Button look="primary" shortcut="N" onClick={goOn}>
            {t('settled.goOn')}
          </Button>
        )}
        {!rights.stories && next !== null && <WhoLeads does="next" />}
      </div>
    </div>
  );
}
