import { type ReactNode, Suspense } from 'react';
import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { isUnderWay } from '../../state/pending.ts';
import { select } from '../../state/selectors.ts';
import { turnoutOf } from '../../state/turnout.ts';
import { turnoutSentence } from '../../state/turnout-sentence.ts';
import { useRights } from '../../state/use-rights.ts';
import { useTable } from '../../state/use-table.ts';
import { Button } from '../../ui/button.tsx';
import { lazily } from '../../ui/lazily.ts';
import { useShortcut } from '../../ui/shortcuts.ts';
import { WhoMay } from './who-may.tsx';
import { revealLabel } from './reveal-label.ts';
import { useReveal } from './use-reveal.ts';
import './bar.css';

const SkipButton = lazily(async () => (await import('./skip-button.tsx')).SkipButton);
const LastTime = lazily(async () => (await import('./last-time.tsx')).LastTime);
const NudgeButton = lazily(async () => (await import('./nudge-button.tsx')).NudgeButton);
const WaitedFor = lazily(async () => (await import('./waited-for.tsx')).WaitedFor);

const revealUnderWay = isUnderWay('revealVotes');

/** While a round is open: how far it is, and for those who may, the one button that ends it. */
export function RevealBar({ aside }: { readonly aside: ReactNode }) {
  const rights = useRights();
  const turnout = turnoutOf(useTable().voters);
  const round = useGame(select.round);
  const underWay = useGame(revealUnderWay);
  const reveal = useReveal();

  const complete = turnout.waitingFor.length === 0;
  const possible = rights.reveal && turnout.voted > 0;
  const turn = () => reveal(!complete);
  useShortcut('r', possible && !underWay, turn);
  const missing = turnout.waitingFor.map((seat) => (seat.isMe ? t('youInSentence') : seat.name));

  return (
    <div className="bar">
      <div className="bar-line">
        <div className="bar-sentence">
          {turnoutSentence(turnout)}
          <Suspense>{turnout.voted > 0 && <WaitedFor turnout={turnout} />}</Suspense>
          <Suspense>{round !== null && round.number > 1 && <LastTime round={round.number} />}</Suspense>
        </div>
        <Suspense>{turnout.voted > 0 && <NudgeButton waitingFor={turnout.waitingFor} />}</Suspense>
        {aside}
      </div>
      <div className="bar-actions bar-reveal">
        <Suspense fallback={<span className="skip-place" />}>{rights.stories && <SkipButton />}</Suspense>
        {rights.reveal ? (
          <Button
            look={complete ? 'primary' : 'soft'}
            shortcut="R"
            once
            busy={underWay}
            disabled={!possible}
            onClick={turn}
          >
            {underWay ? t('reveal.underWay') : revealLabel(possible ? missing : [])}
          </Button>
        ) : (
          <WhoMay does="reveal" />
        )}
      </div>
    </div>
  );
}
