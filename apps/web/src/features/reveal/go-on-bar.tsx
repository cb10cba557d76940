import type { Story } from '@planning-poker/poker';
import { type ReactNode, useState } from 'react';
import { t } from '../../messages/t.ts';
import { useRights } from '../../state/use-rights.ts';
import { Button } from '../../ui/button.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { EstimateForm } from './estimate-form.tsx';
import { GoesOnChoice, useGoesOn } from './goes-on-choice.tsx';
import { usePressedOnce } from './use-pressed-once.ts';
import { useSettle } from './use-settle.ts';
import { WhoMay } from './who-may.tsx';
import './bar.css';

interface GoOnBarProps {
  readonly estimate: string;
  readonly aside: ReactNode;
}

/** The story has its estimate: on to the next one. */
export function GoOnBar({ estimate, aside }: GoOnBarProps) {
  const rights = useRights();
  const { next, elsewhere, take, goOn, voteAgain } = useSettle();
  const [typing, setTyping] = useState(false);
  const [byItself, chooseByItself] = useGoesOn();
  const mayGoOn = rights.stories && next !== null;
  useShortcut('a', rights.reveal, voteAgain);
  useShortcut('n', mayGoOn, usePressedOnce(goOn));

  if (typing) {
    return <EstimateForm goesOn={false} onTake={(value) => take(value, false)} onCancel={() => setTyping(false)} />;
  }
  return (
    <div className="bar">
      <p className="bar-sentence">{sentenceOf(estimate, next, elsewhere)}</p>
      <div className="bar-actions">
        {aside}
        {rights.reveal && (
          <Button look="ghost" shortcut="A" onClick={voteAgain}>
            {t('settle.voteAgain')}
          </Button>
        )}
        {rights.estimates && <Button onClick={() => setTyping(true)}>{t('settle.change')}</Button>}
        {mayGoOn && (
          <Button look="primary" shortcut="N" once onClick={goOn}>
            {t('settled.goOn')}
          </Button>
        )}
        {!rights.stories && next !== null && <WhoMay does="next" />}
      </div>
      {mayGoOn && <GoesOnChoice goesOn={byItself} onChoose={chooseByItself} />}
    </div>
  );
}

function sentenceOf(estimate: string, next: Story | null, elsewhere: boolean): string {
  if (elsewhere) return t('settled.elsewhere', { estimate });
  return next === null ? t('settled.last', { estimate }) : t('settled.next', { estimate, title: next.title });
}
