import type { RoundResult } from '@planning-poker/poker';
import { type ReactNode, useState } from 'react';
import { t } from '../../messages/t.ts';
import { useRights } from '../../state/use-rights.ts';
import { Button } from '../../ui/button.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { EstimateForm } from './estimate-form.tsx';
import { GoesOnChoice, useGoesOn } from './goes-on-choice.tsx';
import { SkipButton } from './skip-button.tsx';
import { usePressedOnce } from './use-pressed-once.ts';
import { useSettle } from './use-settle.ts';
import { WhoMay } from './who-may.tsx';
import './bar.css';

interface SettleBarProps {
  readonly result: RoundResult;
  readonly aside: ReactNode;
}

/** After the reveal: take the suggestion and go on, take something else, or vote again. */
export function SettleBar({ result, aside }: SettleBarProps) {
  const rights = useRights();
  const { next, take, voteAgain } = useSettle();
  const [typing, setTyping] = useState(false);
  const [byItself, chooseByItself] = useGoesOn();
  const { suggestion } = result;
  const mayGoOn = rights.stories && next !== null;
  const goesOn = mayGoOn && byItself;
  const takeIt = (estimate: string) => take(estimate, goesOn);
  const takeSuggestion = () => suggestion !== null && takeIt(suggestion);
  useShortcut('a', rights.reveal, voteAgain);
  useShortcut('n', rights.estimates && suggestion !== null, usePressedOnce(takeSuggestion));

  if (typing) {
    return (
      <EstimateForm goesOn={goesOn} onTake={takeIt} onCancel={() => setTyping(false)}>
        {mayGoOn && <GoesOnChoice goesOn={byItself} onChoose={chooseByItself} />}
      </EstimateForm>
    );
  }
  return (
    <div className="bar">
      <div className="bar-actions">
        {aside}
        {rights.reveal && (
          <Button look={suggestion === null ? 'primary' : 'ghost'} shortcut="A" onClick={voteAgain}>
            {t('settle.voteAgain')}
          </Button>
        )}
        <SkipButton />
        {rights.estimates && <Button onClick={() => setTyping(true)}>{t('settle.other')}</Button>}
        {rights.estimates && suggestion !== null && (
          <Button look="primary" shortcut="N" once onClick={takeSuggestion}>
            {goesOn ? t('settle.takeAndGoOn', { estimate: suggestion }) : t('settle.take', { estimate: suggestion })}
          </Button>
        )}
        {!rights.estimates && <WhoMay does="settle" />}
      </div>
    </div>
  );
}
