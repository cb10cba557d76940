import { reasonOf } from '../../messages/reason.ts';
import { t } from '../../messages/t.ts';
import { useKnown } from '../../state/use-history.ts';
import { newestMissing } from '../../sync/past/event-log.ts';
import type { GameHistory } from '../../sync/past/game-history.ts';
import { Button } from '../../ui/button.tsx';

/** What is not there yet, and why: nobody should take a part for the whole. */
export function Missing({ history }: { readonly history: GameHistory }) {
  const complete = useKnown(history, ({ log }) => newestMissing(log) === null);
  const trouble = useKnown(history, (view) => view.trouble);
  if (complete) return null;
  if (trouble === null) return <p className="activity-note">{t('past.fetching')}</p>;
  return (
    <div className="activity-note" role="status">
      <p>{t('past.missing', { reason: reasonOf(trouble) })}</p>
      <Button onClick={history.retry}>{t('connection.tryAgain')}</Button>
    </div>
  );
}
