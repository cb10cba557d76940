import { Suspense } from 'react';
import { t } from '../../messages/t.ts';
import { lazily } from '../../ui/lazily.ts';
import { useDelayed } from '../../ui/use-delayed.ts';

const Backlog = lazily(async () => (await import('./backlog.tsx')).Backlog);

/** The backlog beside the table; nobody needs it for the first vote, so it comes right after. */
export function BacklogSide() {
  // What is asked for while the first card is drawn competes with it (U7).
  const tableStands = useDelayed(true, 0);
  return (
    <aside className="side" aria-label={t('backlog.stories')}>
      <h2>{t('backlog.stories')}</h2>
      <Suspense>{tableStands && <Backlog />}</Suspense>
    </aside>
  );
}
