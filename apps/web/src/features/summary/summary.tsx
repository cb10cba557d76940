import { type ReactNode, useEffect, useId, useMemo } from 'react';
import { summary } from '../../messages/en/summary.ts';
import { t, teach } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { Charts } from './charts.tsx';
import { sessionOf } from './session.ts';
import { SessionFigures } from './session-figures.tsx';
import { StoryTable } from './story-table.tsx';
import { SummaryHead } from './summary-head.tsx';
import './summary.css';
import './summary-print.css';

teach(summary);

interface SummaryProps {
  /** What else can be done with the game here. */
  readonly children: ReactNode;
}

/** What a session came to, on a page that prints well; it follows the game while that goes on. */
export function Summary({ children }: SummaryProps) {
  const game = useGame(select.game);
  const session = useMemo(() => (game === null ? null : sessionOf(game)), [game]);
  const tableId = useId();
  const title = t('summary.title', { game: game?.name ?? '' });
  useEffect(() => {
    document.title = title;
  }, [title]);
  if (game === null || session === null) return null;
  const empty = session.figures.estimated === 0 && session.figures.votedOn === 0;
  return (
    <main className="summary">
      <SummaryHead game={game} />
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
