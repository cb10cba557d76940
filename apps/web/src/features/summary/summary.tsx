import { type ReactNode, useEffect, useId, useMemo, useRef } from 'react';
import { focusMainOnceThere } from '../../browser/focus-main.ts';
import { goTo } from '../../browser/location.ts';
import { printPage } from '../../browser/print.ts';
import { summary } from '../../messages/en/summary.ts';
import { t, teach } from '../../messages/t.ts';
import { useGame, useGameStore } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { Button } from '../../ui/button.tsx';
import { Charts } from './charts.tsx';
import { dateText } from './date-text.ts';
import { sessionOf } from './session.ts';
import { SessionFigures } from './session-figures.tsx';
import { StoryTable } from './story-table.tsx';
import './summary.css';
import './summary-print.css';

teach(summary);

interface SummaryProps {
  /** What else can be done with the game here. */
  readonly children: ReactNode;
}

/** What a session came to, on a page that prints well; it follows the game while that goes on. */
export function Summary({ children }: SummaryProps) {
  const { gameId } = useGameStore();
  const game = useGame(select.game);
  const session = useMemo(() => (game === null ? null : sessionOf(game)), [game]);
  const heading = useRef<HTMLHeadingElement>(null);
  const tableId = useId();
  const title = t('summary.title', { game: game?.name ?? '' });
  useEffect(() => {
    document.title = title;
  }, [title]);
  // What led here is gone: whoever listens hears where they are.
  useEffect(() => heading.current?.focus(), []);
  if (game === null || session === null) return null;
  const empty = session.figures.estimated === 0 && session.figures.votedOn === 0;
  const date = dateText(game.createdAt);
  return (
    <main className="summary">
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
              goTo(`/g/${gameId}`);
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
      {empty ? (
        <section className="summary-empty">
          <h2>{t('summary.empty')}</h2>
          <p>{t('summary.emptyHow')}</p>
        </section>
      ) : (
        <>
          <SessionFigures figures={session.figures} />
          <Charts lines={session.lines} tableId={tableId} />
        </>
      )}
      <StoryTable lines={session.lines} id={tableId} />
      <div className="summary-more">{children}</div>
    </main>
  );
}
