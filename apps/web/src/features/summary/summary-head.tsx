import type { Game } from '@planning-poker/poker';
import { useEffect, useRef } from 'react';
import { focusMainOnceThere } from '../../browser/focus-main.ts';
import { goTo } from '../../browser/location.ts';
import { printPage } from '../../browser/print.ts';
import { times } from '../../messages/time-words.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/button.tsx';

/** Which game it is, the way back to it, and the way to paper. */
export function SummaryHead({ game }: { readonly game: Game }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // What led here is gone: whoever listens hears where they are.
  useEffect(() => heading.current?.focus(), []);
  const date = times.date(game.createdAt);
  return (
    <header className="summary-head">
      <div>
        <p className="summary-kind">{t('summary.heading')}</p>
        <h1 ref={heading} tabIndex={-1}>
          {game.name}
        </h1>
        <p>{game.endedAt === null ? t('summary.began', { date }) : t('summary.ended', { date })}</p>
      </div>
      <div className="summary-actions">
        <Button
          look="ghost"
          onClick={() => {
            goTo(`/g/${game.gameId}`);
            focusMainOnceThere();
          }}
        >
          {t('summary.back')}
        </Button>
        <Button look="primary" onClick={printPage}>
          {t('summary.print')}
        </Button>
      </div>
    </header>
  );
}
